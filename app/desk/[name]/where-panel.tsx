import { useTranslations } from 'next-intl'
import { useNamed } from '@/app/_case/named'
import { useSentence } from '@/app/_case/timeline'
import { DateTime, DayDate, OwnText, Section, SummaryList, type SummaryRow } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'

/** Why the case is where it is, who acts next, by when, and what it is about: the promise of every case page. */
export function WherePanel({ view }: { view: CaseView }) {
  const t = useTranslations('desk.overview')
  const deadline = useTranslations('deadline')
  const needs = useTranslations('desk.case.needs')
  const sentence = useSentence(view, 'handler')
  const shared = useTranslations('case.where')
  const { where } = view
  const rows: SummaryRow[] = []
  if (where.since)
    rows.push({
      label: t('why'),
      value: (
        <>
          {sentence({ event: where.since.event, by: null })}{' '}
          <span className="text-ink-soft">
            (<DateTime at={where.since.at} />)
          </span>
        </>
      ),
    })
  rows.push({ label: shared('next'), value: <WhoNext view={view} /> })
  if (where.by !== null)
    rows.push({
      label: shared('by'),
      value: (
        <>
          {where.deadline === 'promisedDate' && where.promisedOn ? (
            <DayDate on={where.promisedOn} />
          ) : (
            <DateTime at={where.by} />
          )}
          {where.deadline ? <span className="block text-ink-soft">{deadline(where.deadline)}</span> : null}
        </>
      ),
    })
  if (where.promisedOn && where.deadline !== 'promisedDate')
    rows.push({ label: t('promised'), value: <DayDate on={where.promisedOn} /> })
  if (view.need) rows.push({ label: t('asked'), value: needs(view.need) })
  const contact = view.report?.findLast((message) => message.contact)?.contact
  if (contact) rows.push({ label: t('reach'), value: <OwnText>{contact}</OwnText> })
  if (view.meetings.length > 0) rows.push({ label: t('meetings'), value: view.meetings.join(', ') })
  return (
    <Section title={t('where')}>
      <SummaryList rows={rows} />
    </Section>
  )
}

function WhoNext({ view: { where } }: { view: CaseView }) {
  const t = useTranslations('desk.overview')
  const ui = useTranslations('ui')
  const who = useTranslations('where.who')
  const named = useNamed('handler')
  if (where.waitsForMe) return ui('you')
  if (where.waitsFor === null) return t('nobody')
  if (where.waitsForPeople.length === 0) return who(where.waitsFor)
  return where.waitsForPeople.map((person) => (
    <span key={person.name} className="block">
      {named(person)}
    </span>
  ))
}
