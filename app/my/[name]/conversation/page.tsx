import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { Thread } from '@/app/_case/thread'
import { write } from '@/app/_case/write'
import { ActForm, Button, Fold, Section, TextArea } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { MatterPage } from '../matter-page'
import { type MatterPageProps, openMatter } from '../open-matter'

/** What was written first, what has been said since, and a place to answer. */
export default async function Conversation(props: MatterPageProps) {
  const [{ view, reader, done }, t] = await Promise.all([
    openMatter(props),
    getTranslations('my.conversation'),
  ])
  return (
    <MatterPage view={view} reader={reader} part="conversation" done={done}>
      {view.report && view.report.length > 0 ? (
        <Section title={t(view.report[0]?.mine ? 'report' : 'reportOther')}>
          <Thread kind="party" messages={view.report} />
        </Section>
      ) : null}
      {view.conversation ? (
        <>
          <Thread kind="party" messages={view.conversation} empty={t('empty')} />
          <Composer view={view} t={t} />
          <Contest view={view} t={t} />
        </>
      ) : (
        <p>{t('closed')}</p>
      )}
    </MatterPage>
  )
}

type Text = Awaited<ReturnType<typeof getTranslations<'my.conversation'>>>

/** The first text of an invited subject is their statement; later ones are messages. */
function Composer({ view, t }: { view: CaseView; t: Text }) {
  const invited = ['invited', 'timePassed'].includes(view.where.hearing)
  // in a concern the respondent answers point by point, on a page of its own
  if (view.workflow === 'slip' && view.availableEvents.includes('speak') && invited) {
    return (
      <EventForm side="/my" view={view} act="speak" label={t('title')}>
        <TextArea name="words" label={t('speak')} hint={t('speakHint')} rows={5} />
        <Button>{t('speakSend')}</Button>
      </EventForm>
    )
  }
  if (!view.mayWrite.conversation) return <p className="text-ink-soft">{t('readOnly')}</p>
  // a second approver or reviewer gives reasons and takes no further part in the conversation
  const other = view.conversation?.findLast(({ mine, kind }) => !mine && kind !== 'reasons')?.from.name
  return (
    <ActForm action={write.bind(null, { side: '/my', name: view.name }, 'message')} label={t('title')}>
      <TextArea
        name="words"
        label={other ? t('write', { name: other }) : t(view.concern ? 'writeHandlers' : 'writeUnnamed')}
        hint={t('hint')}
        rows={5}
      />
      <Button>{t('send')}</Button>
    </ActForm>
  )
}

function Contest({ view, t }: { view: CaseView; t: Text }) {
  const noted = view.conversation?.some((message) => message.kind === 'contact')
  if (!noted || !view.availableEvents.includes('contestContact')) return null
  return (
    <Fold summary={t('contest')}>
      <EventForm side="/my" view={view} act="contestContact" label={t('contest')}>
        <TextArea name="words" label={t('contestText')} hint={t('contestBody')} rows={4} />
        <Button look="quiet">{t('contestSend')}</Button>
      </EventForm>
    </Fold>
  )
}
