import { useTranslations } from 'next-intl'
import { Card, OwnWords, Section, StatusPill } from '@/app/_ui'
import type { PointView } from '@/lib/cases/lapse-views'

/** Each point with the answer and the words that stand beside it. */
export function Answered({ points }: { points: PointView[] }) {
  const t = useTranslations('my.said')
  if (points.length === 0) return null
  return (
    <Section title={t('points')}>
      <ol className="flex flex-col gap-4">
        {points.map((point, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text that was put never changes its order
          <li key={row}>
            <Card title={t('point', { number: row + 1 })} level={3}>
              <OwnWords>{point.text}</OwnWords>
              <p>
                <StatusPill tone="done">{t(`answer.${point.answer}.short`)}</StatusPill>
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
