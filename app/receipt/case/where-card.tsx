import { getFormatter, getTranslations } from 'next-intl/server'
import { Line } from '@/app/_case/line'
import { named } from '@/app/_case/named'
import { sentences } from '@/app/_case/sentences'
import { Card, DateTime, DayDate, WhereIs } from '@/app/_ui'
import type { CaseView, PersonView } from '@/lib/cases/model/views'
import { stagesOf } from './stages'

/** Where it is, how it got here, who acts next and by when: all of it derived from the workflow and its deadlines. */
export async function WhereCard({ view }: { view: CaseView }) {
  const [t, state, slip, where, sentence, ui, format] = await Promise.all([
    getTranslations('receipt.where'),
    getTranslations('receipt.state'),
    getTranslations('receipt.slipState'),
    getTranslations('where'),
    sentences(view),
    getTranslations('ui'),
    getFormatter(),
  ])
  const { since, promisedOn, by, waitsFor, waitsForMe, waitsForPeople } = view.where
  const others = waitsForPeople.filter((person) => !person.isMe).map(atThisPoint(view))
  // the entry that led here knows who did it
  const ledHere = view.timeline.findLast(({ at, event }) => at === since?.at && event === since.event)
  const who = waitsForMe
    ? t('nextYou')
    : waitsFor === null
      ? t('nextNone')
      : others.length > 0
        ? format.list([...new Set(others)], { type: 'disjunction' })
        : where(`who.${waitsFor}`)
  return (
    <Card title={t('title')}>
      <WhereIs
        label={ui('stages')}
        stateLabel={{ past: ui('stage.past'), now: ui('stage.now'), later: ui('stage.later') }}
        stages={stagesOf(view).map((stage) => ({ ...stage, label: where(`stage.${stage.key}`) }))}
      />
      <p>
        {view.workflow === 'slip' ? slip(view.where.state as 'closed') : state(view.where.state as 'closed')}
      </p>
      <dl className="grid gap-x-6 gap-y-3 border-t border-line pt-4 sm:grid-cols-[max-content_1fr]">
        <Line term={t('why')}>
          {since ? (
            <>
              {sentence(ledHere ?? { event: since.event, by: null })}{' '}
              <span className="text-ink-soft">
                <DateTime at={since.at} />
              </span>
            </>
          ) : (
            t('whyNone')
          )}
        </Line>
        {view.where.closed ? null : (
          <>
            <Line term={t('next')}>{who}</Line>
            <Line term={t('by')}>
              {promisedOn ? (
                t.rich('promised', { date: () => <DayDate on={promisedOn} /> })
              ) : by === null ? (
                t('byNone')
              ) : (
                <DateTime at={by} />
              )}
            </Line>
          </>
        )}
      </dl>
      <p className="text-small text-ink-soft">{t('zone')}</p>
    </Card>
  )
}

/** Whoever has only been asked is known by their office: a name is for somebody who has taken it on. */
const atThisPoint =
  ({ where }: CaseView) =>
  (person: PersonView): string =>
    where.state.startsWith('awaitingAcceptance') ? (person.office ?? person.name) : named(person)
