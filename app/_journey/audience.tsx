import { useTranslations } from 'next-intl'
import type { AudienceStep } from '@/lib/cases/model/views'
import { Card } from '../_ui'
import type { Texts } from './journey'

/**
 * Who will be able to read this, in the order in which they could come to see it.
 * @param props.atOnce the label of the offices that are asked first
 * @param props.later the label of an office asked after this time without an answer, e.g. "2 days"
 * @param props.byName whether this reader may know who holds an office
 */
export function Audience(props: {
  texts: Texts
  steps: readonly AudienceStep[]
  atOnce: string
  later: (time: string) => string
  byName: boolean
}) {
  const t = useTranslations(`${props.texts}.check`)
  const span = (hours: number) =>
    hours >= 48 ? t('days', { days: Math.round(hours / 24) }) : t('hours', { hours: Math.round(hours) })
  const when = (step: AudienceStep) => {
    if (step.when === 'atOnce') return props.atOnce
    if (step.when === 'lastStop' || step.afterHours === null) return t('lastStop')
    return props.later(span(step.afterHours))
  }
  // offices that are asked at the same moment share one heading
  const moments = Map.groupBy(props.steps, when)
  return (
    <Card title={t('audienceTitle')}>
      <ol className="flex flex-col gap-5">
        {[...moments].map(([moment, steps]) => (
          <li key={moment} className="border-l-[3px] border-accent pl-4">
            <p className="text-small text-ink-soft">{moment}</p>
            <ul className="flex flex-col gap-1">
              {steps.map((step) => (
                <li key={step.office}>
                  <Office step={step} vacant={props.byName ? t('vacant') : step.office} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p>{t('audience')}</p>
    </Card>
  )
}

function Office({ step, vacant }: { step: AudienceStep; vacant: string }) {
  const names = step.people.join(', ') || vacant
  return (
    <>
      <span className="font-bold">{names}</span>
      {/* where people are named after what they do, once is enough */}
      {names === step.office ? null : <span className="text-ink-soft"> · {step.office}</span>}
    </>
  )
}
