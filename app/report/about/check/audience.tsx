import { useTranslations } from 'next-intl'
import type { AudienceStep } from '@/lib/cases/model/views'
import { AudienceCard, useSpan } from '../../audience-card'

/** Who will be able to read this, in the order in which they could come to see it; by name for those signed in. */
export function Audience(props: { steps: AudienceStep[]; byName: boolean }) {
  const t = useTranslations('about.check')
  const span = useSpan('about')
  const when = (step: AudienceStep) => {
    if (step.when === 'atOnce') return t('atOnce')
    if (step.when === 'lastStop' || step.afterHours === null) return t('lastStop')
    return t('ifNoAnswer', { time: span(step.afterHours) })
  }
  const office = (step: AudienceStep) => <Office step={step} byName={props.byName} />
  return <AudienceCard of="about" steps={props.steps} when={when} office={office} />
}

function Office({ step, byName }: { step: AudienceStep; byName: boolean }) {
  const t = useTranslations('about.check')
  const names = step.people.join(', ')
  // where people are named after what they do, once is enough
  if (names === step.office || (names === '' && !byName))
    return <span className="font-bold">{step.office}</span>
  return (
    <>
      <span className="font-bold">{names || t('vacant')}</span>
      <span className="text-ink-soft"> · {step.office}</span>
    </>
  )
}
