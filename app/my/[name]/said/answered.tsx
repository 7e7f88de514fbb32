import { useTranslations } from 'next-intl'
import { AnsweredPoints } from '@/app/_case/point-list'
import { Section, StatusPill } from '@/app/_ui'
import type { PointView } from '@/lib/cases/model/concern-views'

/** Each point with the answer and the words that stand beside it. */
export function Answered({ points }: { points: PointView[] }) {
  const t = useTranslations('my.said')
  if (points.length === 0) return null
  return (
    <Section title={t('points')}>
      <AnsweredPoints
        points={points}
        title={(number) => t('point', { number })}
        answer={({ answer }) => <StatusPill tone="done">{t(`answer.${answer}.short`)}</StatusPill>}
      />
    </Section>
  )
}
