import { useTranslations } from 'next-intl'
import type { AudienceStep, SlipAnswers } from '@/lib/cases/model/views'
import { AudienceCard, useSpan } from '../audience-card'

/** Who will be able to read this, by name, in the order in which they could come to see it. */
export function Audience(props: { steps: AudienceStep[]; answers: SlipAnswers }) {
  const t = useTranslations('report.check')
  const span = useSpan('report')
  const when = (step: AudienceStep) => {
    if (step.when === 'atOnce') return t(props.answers.send === 'morning' ? 'atOnceMorning' : 'atOnce')
    if (step.when === 'lastStop' || step.afterHours === null) return t('lastStop')
    const time = span(step.afterHours)
    return t(props.answers.silence === 'askFirst' ? 'ifAsked' : 'ifNoAnswer', { time })
  }
  const office = ({ people, office }: AudienceStep) => (
    <>
      <span className="font-bold">{people.join(', ') || t('vacant')}</span>
      {/* where people are named after what they do, once is enough */}
      {people.join() === office ? null : <span className="text-ink-soft"> · {office}</span>}
    </>
  )
  return <AudienceCard of="report" steps={props.steps} when={when} office={office} />
}
