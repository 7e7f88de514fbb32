import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { measureDates } from '@/lib/cases/model/proposal-schema'
import type { ProposalContent } from '@/lib/cases/model/views'
import { OwnText, Part } from './blocks'
import { DayDate } from './date-time'

/** A proposal to read. `me` decides whose steps are "yours". NB: does not check who may read it. */
export function ProposalText(props: { proposal: ProposalContent; me: 'subject' | 'handler' }) {
  const t = useTranslations('proposal')
  const measure = useTranslations('measure')
  const { measures, steps, checkInOn, checkInEvery, words } = props.proposal
  return (
    <div className="flex flex-col gap-5">
      {measures.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {measures.map((each) => (
            <li key={each.id} className="flex flex-col">
              <span className="font-bold">{measure(`${each.id}.label`)}</span>
              <Dates>
                {measureDates[each.id].map((which) => {
                  const on = each[which]
                  return on ? (
                    <span key={which}>
                      {t(which)} <DayDate on={on} />
                    </span>
                  ) : null
                })}
              </Dates>
            </li>
          ))}
        </ul>
      ) : null}
      {steps.length > 0 ? (
        <Part title={t('steps')}>
          <ul className="flex flex-col gap-2">
            {steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sealed proposal never changes its order
              <li key={index}>
                <OwnText>{step.text}</OwnText>
                <Dates>
                  <span>{step.owner === props.me ? t('owner.me') : t(`owner.${step.owner}`)}</span>
                  {step.on ? (
                    <span>
                      {t('stepBy')} <DayDate on={step.on} />
                    </span>
                  ) : null}
                </Dates>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {checkInOn ? (
        <Part title={t('checkIns')}>
          <p>
            {t('checkInFirst')} <DayDate on={checkInOn} />
            {checkInEvery ? `, ${t('checkInThen', { days: checkInEvery })}` : ''}
          </p>
        </Part>
      ) : null}
      {words ? <OwnText>{words}</OwnText> : null}
    </div>
  )
}

function Dates(props: { children: ReactNode }) {
  return (
    <span className="flex flex-col text-ink-soft sm:flex-row sm:flex-wrap sm:gap-x-4">{props.children}</span>
  )
}
