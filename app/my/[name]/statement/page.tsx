import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { AnsweredPoints } from '@/app/_case/point-list'
import { Button, Card, DateTime, Fold, OwnText, Section, StatusPill, TextArea } from '@/app/_ui'
import type { PointView } from '@/lib/cases/model/concern-views'
import type { CaseView } from '@/lib/cases/model/views'
import { MatterPage } from '../matter-page'
import { type MatterPageProps, openMatter } from '../open-matter'
import { AnswerForm } from './answer-form'

/** The points put to the reader and their answers; the time they have, and a companion. */
export default async function Said(props: MatterPageProps) {
  const [{ view, reader, done }, t] = await Promise.all([openMatter(props), getTranslations('my.statement')])
  const { concern } = view
  const points = concern?.points ?? []
  const mayAnswer = view.availableEvents.includes('speak')
  const answered = points.some((point) => point.answer !== 'unanswered' || point.words !== '')
  return (
    <MatterPage view={view} reader={reader} part="statement" done={done}>
      <TimeLeft view={view} />
      {concern?.putText ? (
        <Section title={t('text')}>
          <OwnText>{concern.putText}</OwnText>
        </Section>
      ) : null}
      {mayAnswer && !answered ? (
        <AnswerForm view={view} points={points} />
      ) : (
        <>
          <Answered points={points} />
          {mayAnswer ? (
            <Fold summary={t('again')}>
              <AnswerForm view={view} points={points} />
            </Fold>
          ) : null}
        </>
      )}
      <Companion view={view} />
    </MatterPage>
  )
}

/** Each point with its answer and the text beside it. */
function Answered({ points }: { points: PointView[] }) {
  const t = useTranslations('my.statement')
  if (points.length === 0) return null
  return (
    <Section title={t('points')}>
      <AnsweredPoints
        points={points}
        title={(number) => t('point', { number })}
        answer={({ answer }) => <StatusPill tone="done">{t(`answer.${answer}.short`)}</StatusPill>}
      />
    </Section>
  )
}

/** By when, and once more time for the asking. */
async function TimeLeft({ view }: { view: CaseView }) {
  const t = await getTranslations('my.statement.time')
  const { where, availableEvents } = view
  if (where.hearing !== 'invited' && where.hearing !== 'timePassed') return null
  const by = where.deadline === 'hearing' ? where.by : null
  return (
    <Card title={t('title')} tone="sunk">
      <p>
        {where.hearing === 'timePassed'
          ? t('passed')
          : by === null
            ? t('noDate')
            : t.rich('by', { when: () => <DateTime at={by} style="dayYear" /> })}
      </p>
      {availableEvents.includes('extendHearing') ? (
        <EventForm side="/my" view={view} act="extendHearing" label={t('more')}>
          <p className="text-ink-soft">{t('moreBody')}</p>
          <Button look="quiet">{t('more')}</Button>
        </EventForm>
      ) : null}
    </Card>
  )
}

/** The companion the respondent chooses. */
async function Companion({ view }: { view: CaseView }) {
  const t = await getTranslations('my.statement.companion')
  const named = view.concern?.companion
  const open = view.availableEvents.includes('nameCompanion')
  if (!named && !open) return null
  return (
    <Section title={t('title')}>
      {named ? <OwnText>{named}</OwnText> : <p>{t('body')}</p>}
      {open ? (
        <Fold summary={t(named ? 'change' : 'name')}>
          <EventForm side="/my" view={view} act="nameCompanion" label={t('title')}>
            <TextArea name="words" label={t('who')} hint={t('hint')} rows={2} watchNames={false} />
            <Button look="quiet">{t('send')}</Button>
          </EventForm>
        </Fold>
      ) : null}
    </Section>
  )
}
