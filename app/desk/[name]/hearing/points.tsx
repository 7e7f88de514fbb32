import { useTranslations } from 'next-intl'
import { Card, OwnWords, Section, StatusPill } from '@/app/_ui'
import type { PointView } from '@/lib/cases/lapse-views'

const tones = { admitted: 'done', denied: 'warn', unanswered: 'wait' } as const

/** What was put to them, point by point, each with their answer and their own words beside it. */
export function Points({ points, text }: { points: PointView[]; text: string | null }) {
  const t = useTranslations('desk.hearing')
  return (
    <Section title={t('points')}>
      {text ? <OwnWords>{text}</OwnWords> : null}
      <ol className="flex flex-col gap-4">
        {points.map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text that was put never changes its order
          <li key={index}>
            <Card title={t('point', { number: index + 1 })} level={3}>
              <OwnWords>{point.text}</OwnWords>
              <p>
                <StatusPill tone={tones[point.answer]}>{t(`answer.${point.answer}`)}</StatusPill>
              </p>
              {point.words ? (
                <blockquote className="border-l-4 border-accent pl-4">
                  <OwnWords>{point.words}</OwnWords>
                </blockquote>
              ) : null}
            </Card>
          </li>
        ))}
      </ol>
    </Section>
  )
}
