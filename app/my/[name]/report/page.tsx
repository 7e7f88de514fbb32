import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { PointList } from '@/app/_case/point-list'
import { Thread } from '@/app/_case/thread'
import { write } from '@/app/_case/write'
import { ActForm, Button, Card, DateTime, Fold, OwnText, Part, Section, TextArea } from '@/app/_ui'
import type { ShownText } from '@/lib/cases/model/concern-views'
import type { CaseView } from '@/lib/cases/model/views'
import { MatterPage } from '../matter-page'
import { type MatterPageProps, openMatter } from '../open-matter'

/** For a reporter: their report, what they are shown before it is passed on, and the thread with the handler. */
export default async function Reported(props: MatterPageProps) {
  const [{ view, reader, done }, t] = await Promise.all([openMatter(props), getTranslations('my.report')])
  const { concern } = view
  return (
    <MatterPage view={view} reader={reader} part="report" done={done}>
      {concern?.shown ? <TextToRead view={view} shown={concern.shown} /> : null}
      {concern?.report ? (
        <Card title={t('wrote')}>
          <OwnText>{concern.report.words}</OwnText>
        </Card>
      ) : null}
      {concern && concern.added.length > 0 ? (
        <Section title={t('added')}>
          <Thread kind="party" messages={concern.added} />
        </Section>
      ) : null}
      {view.mayWrite.correct ? (
        <Fold summary={t('add')}>
          <ActForm action={write.bind(null, { side: '/my', name: view.name }, 'facts')} label={t('add')}>
            <TextArea name="words" label={t('addText')} hint={t('addHint')} rows={4} />
            <Button look="quiet">{t('addSend')}</Button>
          </ActForm>
        </Fold>
      ) : null}
      {concern?.reporterThread ? (
        <Section title={t('thread')}>
          <p className="text-ink-soft">{t('threadHint')}</p>
          <Thread kind="party" messages={concern.reporterThread} empty={t('threadEmpty')} />
        </Section>
      ) : null}
      {view.mayWrite.reporter ? (
        <ActForm action={write.bind(null, { side: '/my', name: view.name }, 'toReporter')} label={t('write')}>
          <TextArea name="words" label={t('write')} hint={t('writeHint')} rows={4} />
          <Button>{t('send')}</Button>
        </ActForm>
      ) : null}
    </MatterPage>
  )
}

/** The exact text for the other side: agree or object. Without an answer it goes after some days. */
function TextToRead({ view, shown }: { view: CaseView; shown: ShownText }) {
  const t = useTranslations('my.report.text')
  const open = (event: CaseView['availableEvents'][number]) => view.availableEvents.includes(event)
  const mine = open('clearText') || open('objectToText')
  return (
    <Card title={t(shown.points.length > 0 ? 'title' : 'titleOutcome')} tone={mine ? 'accent' : 'plain'}>
      <p className="-mt-2 text-small text-ink-soft">
        <DateTime at={shown.at} /> · {t(`state.${shown.state}`)}
      </p>
      {shown.text ? <OwnText>{shown.text}</OwnText> : null}
      <PointList points={shown.points} />
      {shown.objection ? (
        <Part title={t(shown.state === 'cleared' ? 'overridden' : 'objection')}>
          <OwnText>{shown.objection}</OwnText>
        </Part>
      ) : null}
      {mine ? <p>{t('ask')}</p> : null}
      {open('clearText') ? (
        <EventForm side="/my" view={view} act="clearText" shown={shown.id} label={t('fine')}>
          <Button>{t('fine')}</Button>
        </EventForm>
      ) : null}
      {open('objectToText') ? (
        <Fold summary={t('object')}>
          <EventForm side="/my" view={view} act="objectToText" shown={shown.id} label={t('object')}>
            <TextArea name="words" label={t('objectText')} hint={t('objectHint')} rows={4} />
            <Button look="quiet">{t('objectSend')}</Button>
          </EventForm>
        </Fold>
      ) : null}
    </Card>
  )
}
