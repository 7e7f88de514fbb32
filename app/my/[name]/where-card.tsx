import { getFormatter, getTranslations } from 'next-intl/server'
import { Line } from '@/app/_case/line'
import { named } from '@/app/_case/named'
import { sentences } from '@/app/_case/sentences'
import { Card, DateTime, DayDate, WhereIs } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { concernStagesOf } from './concern-stages'
import { stagesOf } from './stages'
import { stateText } from './state-text'

/** Where it is, how it got here, who acts next and by when: all of it derived from the workflow and its deadlines. */
export async function WhereCard({ view }: { view: CaseView }) {
  const [t, state, where, sentence, deadline, ui, format] = await Promise.all([
    getTranslations('my.where'),
    stateText(),
    getTranslations('where'),
    sentences(view),
    getTranslations('deadline'),
    getTranslations('ui'),
    getFormatter(),
  ])
  const { since, promisedOn, by, waitsFor, waitsForMe, waitsForPeople, deadline: running } = view.where
  // the entry that led here knows who did it
  const ledHere = view.timeline.findLast(({ at, event }) => at === since?.at && event === since.event)
  const others = waitsForPeople.filter((person) => !person.isMe).map(named)
  const who = waitsForMe
    ? t('nextYou')
    : waitsFor === null
      ? t('nextNone')
      : others.length > 0
        ? format.list(others, { type: 'disjunction' })
        : where(`who.${waitsFor}`)
  return (
    <Card title={t('title')}>
      <WhereIs
        label={ui('stages')}
        stateLabel={{ past: ui('stage.past'), now: ui('stage.now'), later: ui('stage.later') }}
        stages={(view.workflow === 'concern' ? concernStagesOf(view) : stagesOf(view)).map((stage) => ({
          ...stage,
          label: where(`stage.${stage.key}`),
        }))}
      />
      <p>
        {state(view)}{' '}
        <span className="text-ink-soft">{where(`why.${view.where.state}` as 'why.closed')}</span>
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
              {promisedOn && running === 'promisedDate' ? (
                <DayDate on={promisedOn} />
              ) : by === null ? (
                t('byNone')
              ) : (
                <DateTime at={by} />
              )}
              {running ? <span className="block text-ink-soft">{deadline(running)}</span> : null}
            </Line>
          </>
        )}
      </dl>
      {promisedOn && running !== 'promisedDate' ? (
        <p>{t.rich('promised', { date: () => <DayDate on={promisedOn} /> })}</p>
      ) : null}
    </Card>
  )
}
