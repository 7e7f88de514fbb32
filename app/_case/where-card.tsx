import { getFormatter, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Card, DateTime, DayDate, WhereIs } from '@/app/_ui'
import type { CaseView, PersonView } from '@/lib/cases/model/views'
import { named } from './named'
import type { Reader } from './reader'
import { stagesOf } from './stages'
import { Sentence } from './timeline'
import { stateText } from './where-text'

/** Where the case is, how it got here, who acts next and by when: all of it derived from the workflow and its dates. */
export async function WhereCard({ view, reader }: { view: CaseView; reader: Reader }) {
  const [t, state, where, own, receipt, ui, who] = await Promise.all([
    getTranslations('case.where'),
    stateText(),
    getTranslations('where'),
    getTranslations('my.where'),
    getTranslations('receipt.where'),
    getTranslations('ui'),
    whoActs(view, reader),
  ])
  const { since, promisedOn, deadline, closed } = view.where
  const party = reader.kind === 'party'
  // the entry that led here knows who did it
  const entry = view.timeline.findLast(({ at, event }) => at === since?.at && event === since.event)
  return (
    <Card title={t('title')}>
      <WhereIs
        label={ui('stages')}
        stateLabel={{ past: ui('stage.past'), now: ui('stage.now'), later: ui('stage.later') }}
        stages={stagesOf(view).map((stage) => ({ ...stage, label: where(`stage.${stage.key}`) }))}
      />
      <p>
        {state(view)}{' '}
        {party ? (
          <span className="text-ink-soft">{where(`why.${view.where.state}` as 'why.closed')}</span>
        ) : null}
      </p>
      <dl className="grid gap-x-6 gap-y-3 border-t border-line pt-4 sm:grid-cols-[max-content_1fr]">
        <Line term={t('why')}>
          {since ? (
            <>
              <Sentence view={view} kind={reader.kind} of={entry ?? { event: since.event, by: null }} />{' '}
              <span className="text-ink-soft">
                <DateTime at={since.at} />
              </span>
            </>
          ) : (
            t('whyNone')
          )}
        </Line>
        {closed ? null : (
          <>
            <Line term={t('next')}>{who}</Line>
            <Line term={t('by')}>
              <ByWhen view={view} reader={reader} />
            </Line>
          </>
        )}
      </dl>
      {party && promisedOn && deadline !== 'promisedDate' ? (
        <p>{own.rich('promised', { date: () => <DayDate on={promisedOn} /> })}</p>
      ) : null}
      {party ? null : <p className="text-small text-ink-soft">{receipt('zone')}</p>}
    </Card>
  )
}

/** One line of where a case is: below one another on a phone, beside one another elsewhere. */
function Line(props: { term: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="font-bold text-ink-soft">{props.term}</dt>
      <dd className="-mt-2 min-w-0 sm:mt-0">{props.children}</dd>
    </div>
  )
}

/** Whose move it is: by name, where the reader may know who, otherwise by what they are to the case. */
async function whoActs({ where }: CaseView, { kind }: Reader): Promise<string> {
  const [t, who, format] = await Promise.all([
    getTranslations('case.where'),
    getTranslations('where.who'),
    getFormatter(),
  ])
  // to a reporter without an account those who have only been asked are known by their office
  const asked = kind === 'phrase' && where.state.startsWith('awaitingAcceptance')
  const name = (person: PersonView) => (asked ? (person.office ?? person.name) : named(person))
  const others = [...new Set(where.waitsForPeople.filter((person) => !person.isMe).map(name))]
  if (where.waitsForMe) return t('nextYou')
  if (where.waitsFor === null) return t('nextNone')
  return others.length > 0 ? format.list(others, { type: 'disjunction' }) : who(where.waitsFor)
}

async function ByWhen({ view: { where }, reader }: { view: CaseView; reader: Reader }) {
  const [t, deadlines, receipt] = await Promise.all([
    getTranslations('case.where'),
    getTranslations('deadline'),
    getTranslations('receipt.where'),
  ])
  const { promisedOn, by, deadline } = where
  const due = by === null ? t('byNone') : <DateTime at={by} />
  if (reader.kind === 'phrase')
    return promisedOn ? receipt.rich('promised', { date: () => <DayDate on={promisedOn} /> }) : due
  return (
    <>
      {promisedOn && deadline === 'promisedDate' ? <DayDate on={promisedOn} /> : due}
      {deadline ? <span className="block text-ink-soft">{deadlines(deadline)}</span> : null}
    </>
  )
}
