import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AudienceStep } from '@/lib/cases/model/views'
import { Card } from '../_ui'

/**
 * Who will be able to read this, in the order in which they could come to see it.
 * @param props.of one's own report, or one about somebody else: whose sentences are said
 * @param props.when when an office is asked, in words; several with the same words stand under one heading
 * @param props.office how one office, and the people in it, are named
 */
export function AudienceCard(props: {
  of: 'report' | 'about'
  steps: readonly AudienceStep[]
  when: (step: AudienceStep) => string
  office: (step: AudienceStep) => ReactNode
}) {
  const t = useTranslations(`${props.of}.check`)
  const moments = Map.groupBy(props.steps, props.when)
  return (
    <Card title={t('audienceTitle')}>
      <ol className="flex flex-col gap-5">
        {[...moments].map(([moment, steps]) => (
          <li key={moment} className="border-l-[3px] border-accent pl-4">
            <p className="text-small text-ink-soft">{moment}</p>
            <ul className="flex flex-col gap-1">
              {steps.map((step) => (
                <li key={step.office}>{props.office(step)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p>{t('audience')}</p>
    </Card>
  )
}

/** "after two days", "after 30 hours": how long nobody has answered by then. */
export function useSpan(of: 'report' | 'about'): (hours: number) => string {
  const t = useTranslations(`${of}.check`)
  return (hours) =>
    hours >= 48 ? t('days', { days: Math.round(hours / 24) }) : t('hours', { hours: Math.round(hours) })
}
