import { useTranslations } from 'next-intl'
import { AnsweredPoints } from '@/app/_case/point-list'
import { OwnText, Section, StatusPill } from '@/app/_ui'
import type { PointView } from '@/lib/cases/model/concern-views'

const tones = { admitted: 'done', denied: 'warn', unanswered: 'wait' } as const

/** What was put to them, point by point, each with their answer and their own words beside it. */
export function Points({ points, text }: { points: PointView[]; text: string | null }) {
  const t = useTranslations('desk.hearing')
  return (
    <Section title={t('points')}>
      {text ? <OwnText>{text}</OwnText> : null}
      <AnsweredPoints
        points={points}
        title={(number) => t('point', { number })}
        answer={({ answer }) => <StatusPill tone={tones[answer]}>{t(`answer.${answer}`)}</StatusPill>}
      />
    </Section>
  )
}
