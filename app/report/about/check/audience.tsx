import { useTranslations } from 'next-intl'
import { Card } from '@/app/_ui'
import type { AudienceStep } from '@/lib/cases/views'

/** Who will be able to read this, in the order in which they could come to see it; by name for those signed in. */
export function Audience(props: { steps: AudienceStep[]; byName: boolean }) {
  const t = useTranslations('about.check')
  const span = (hours: number) =>
    hours >= 48 ? t('days', { days: Math.round(hours / 24) }) : t('hours', { hours: Math.round(hours) })
  const when = (step: AudienceStep) => {
    if (step.when === 'atOnce') return t('atOnce')
    if (step.when === 'lastStop' || step.afterHours === null) return t('lastStop')
    return t('ifNobodyAnswers', { time: span(step.afterHours) })
  }
  // several offices asked at the same moment stand under one heading
  const moments = [...new Set(props.steps.map(when))]
  return (
    <Card title={t('audienceTitle')}>
      <ol className="flex flex-col gap-5">
        {moments.map((moment) => (
          <li key={moment} className="border-l-[3px] border-accent pl-4">
            <p className="text-small text-ink-soft">{moment}</p>
            <ul className="flex flex-col gap-1">
              {props.steps
                .filter((step) => when(step) === moment)
                .map((step) => (
                  <li key={step.office}>
                    <Office step={step} byName={props.byName} />
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
