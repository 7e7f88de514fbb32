import { useFormatter, useTranslations } from 'next-intl'
import { useWhereText } from '@/app/_case/where-text'
import { StatusPill, spoken } from '@/app/_ui'
import type { CaseCard, Where } from '@/lib/cases/model/views'

/** One case in the list: who, what is needed or where it is, by when. One link, as large as a thumb. */
export function DeskCard({ card }: { card: CaseCard }) {
  const t = useTranslations('desk.list')
  const { where } = card
  return (
    <article className="relative flex flex-col gap-1.5 rounded-card border border-line bg-surface p-5 shadow-card transition-colors hover:border-line-strong">
      <p className="text-small text-ink-soft">{spoken(card.name)}</p>
      <h3 className="text-h3">
        <a
          href={`/desk/${card.name}`}
          className="text-ink no-underline after:absolute after:inset-0 after:rounded-card hover:underline"
        >
          {card.subject ?? t(card.workflow === 'concern' ? 'concern' : 'unnamed')}
        </a>
      </h3>
      <p>
        <About card={card} />
      </p>
      {card.meetings.length > 0 ? <p className="text-ink-soft">{card.meetings.join(', ')}</p> : null}
      <p className="mt-1 flex flex-wrap items-center gap-2">
        <Due card={card} />
        {where.safety === 'raised' ? <StatusPill tone="alarm">{t('safety')}</StatusPill> : null}
        {where.hold === 'onHold' ? <StatusPill tone="warn">{t('onHold')}</StatusPill> : null}
      </p>
    </article>
  )
}

/** An offer says what is needed or how urgent it is; anything else where it is. */
function About({ card: { where, need, urgency, workflow, subject } }: { card: CaseCard }) {
  const t = useTranslations('desk.list')
  const urgencies = useTranslations('desk.concernOffer.urgencies')
  const title = useWhereText('title')
  const asked = where.waitsForMe && (where.waitsFor === 'offered' || where.waitsFor === 'transferOffered')
  if (asked && urgency) return t('urgency', { urgency: urgencies(urgency).toLocaleLowerCase() })
  if (asked) return t(`needs.${need ?? 'unsure'}`)
  // under a name it says what sort of thing it is
  return workflow === 'concern' && subject ? `${t('concern')} · ${title(where)}` : title(where)
}

/** By when; the tone says whose date it is. */
function Due({ card: { where } }: { card: CaseCard }) {
  const t = useTranslations('desk.list')
  const when = useDue()(where)
  if (where.closed || when === null) return null
  return <StatusPill tone={where.waitsForMe ? 'you' : 'wait'}>{t('by', { when })}</StatusPill>
}

const day = { weekday: 'short', day: 'numeric', month: 'short' } as const

/** When the next step is due, short enough for a pill. A promised date is a day, due at its end. */
function useDue(): (where: Where) => string | null {
  const format = useFormatter()
  return ({ by, deadline, promisedOn }) => {
    if (by === null) return null
    if (deadline === 'promisedDate' && promisedOn)
      return format.dateTime(new Date(`${promisedOn}T12:00:00Z`), { ...day, timeZone: 'UTC' })
    return format.dateTime(new Date(by), { ...day, hour: 'numeric', minute: '2-digit' })
  }
}
