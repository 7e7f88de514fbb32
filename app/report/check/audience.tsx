import { useTranslations } from 'next-intl'
import type { AudienceStep, SlipAnswers } from '@/lib/cases/views'
import { Card } from '../../_ui'

/** Who will be able to read this, by name, in the order in which they could come to see it. */
export function Audience(props: { steps: AudienceStep[]; answers: SlipAnswers }) {
  const t = useTranslations('report.check')
  const span = (hours: number) =>
    hours >= 48 ? t('days', { days: Math.round(hours / 24) }) : t('hours', { hours: Math.round(hours) })
  const when = (step: AudienceStep) => {
    if (step.when === 'atOnce') return t(props.answers.send === 'morning' ? 'atOnceMorning' : 'atOnce')
    if (step.when === 'lastStop' || step.afterHours === null) return t('lastStop')
    const time = span(step.afterHours)
    return t(props.answers.silence === 'askFirst' ? 'ifAsked' : 'ifNobodyAnswers', { time })
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
                    <span className="font-bold">{step.people.join(', ') || t('vacant')}</span>
                    {/* where people are named after what they do, once is enough */}
                    {step.people.join() === step.office ? null : (
                      <span className="text-ink-soft"> · {step.office}</span>
                    )}
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
