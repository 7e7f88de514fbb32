import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { Thread } from '@/app/_case/thread'
import { write } from '@/app/_case/write'
import { ActForm, Button, Section, TextArea } from '@/app/_ui'
import type { Message } from '@/lib/cases/model/views'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'
import { AskName } from '../sealed-name'
import { ReportedText } from './reported-text'

/** What the reporter sent, what they have said since, and a form to answer them. */
export default async function ReportPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.report')
  const { concern } = view
  if (!concern?.report)
    return (
      <CaseFrame view={view} done={done} tab="report" title={t('title')}>
        <p className="text-ink-soft">{t(concern?.identity === 'none' ? 'noReporter' : 'closedToYou')}</p>
      </CaseFrame>
    )
  // the message to answer is above the form, and once more in the thread
  const last = (kind: Message['kind']) =>
    concern.reporterThread?.filter((message) => message.kind === kind).slice(-1) ?? []
  const answering = { view, words: t('answer'), hint: t('answerHint') }
  return (
    <CaseFrame view={view} done={done} tab="report" title={t('title')} lede={t('lede')}>
      {view.availableEvents.includes('answerRetaliation') ? (
        <Thread kind="handler" messages={last('retaliation')} />
      ) : null}
      <EventForm side="/desk" as="card" {...answering} act="answerRetaliation" look="primary" />
      {concern.withdrawalAsked ? (
        <>
          <p className="font-bold">{t('withdrawn')}</p>
          <Thread kind="handler" messages={last('withdrawal')} />
        </>
      ) : null}
      <EventForm side="/desk" as="card" {...answering} act="goOn" />
      <ReportedText report={concern.report} identity={concern.identity} />
      {concern.added.length > 0 ? (
        <Section title={t('added')}>
          <Thread kind="handler" messages={concern.added} />
        </Section>
      ) : null}
      {concern.reporterThread ? (
        <Section title={t('thread')}>
          <p className="text-ink-soft">{t('threadHint')}</p>
          <Thread kind="handler" messages={concern.reporterThread} empty={t('threadEmpty')} />
        </Section>
      ) : null}
      {view.mayWrite.reporter ? (
        <ActForm
          action={write.bind(null, { side: '/desk', name: view.name }, 'toReporter')}
          label={t('write')}
        >
          <TextArea name="words" label={t('write')} hint={t('writeHint')} rows={4} />
          <Button>{t('send')}</Button>
        </ActForm>
      ) : null}
      <AskName view={view} concern={concern} />
    </CaseFrame>
  )
}
