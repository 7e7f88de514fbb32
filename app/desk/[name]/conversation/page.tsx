import { getTranslations } from 'next-intl/server'
import { write } from '@/app/_case/write'
import { ActForm, Button, Fold, MessageList, Section, TextArea } from '@/app/_ui'
import { deskTitle } from '../../title'
import { CaseFrame } from '../case-frame'
import { useMessageItems } from '../message-items'
import { type CasePageProps, openCase } from '../open-case'
import { ContactForm } from './contact-form'
import { Hearing } from './hearing'
import { PromiseForm } from './promise-form'

export const generateMetadata = deskTitle

/** What was said between the person and those who handle it, and a place to answer. */
export default async function ConversationPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.conversation')
  const contact = view.report?.findLast((message) => message.contact)?.contact
  return (
    <CaseFrame view={view} done={done} tab="conversation" title={t('title')} lede={t('lede')}>
      {view.report && view.workflow === 'slip' ? (
        <Section title={t('report')}>
          <Thread messages={view.report.filter((message) => message.text !== '')} empty={t('noText')} />
          {contact ? (
            <p>
              <span className="font-bold">{t('reach')}</span> <span dir="auto">{contact}</span>
            </p>
          ) : null}
        </Section>
      ) : null}
      {view.conversation ? (
        <Section title={t(view.workflow === 'slip' ? 'since' : 'sinceLapse')}>
          <Thread messages={view.conversation} empty={t('empty')} />
        </Section>
      ) : (
        <p className="text-ink-soft">{t('closedToYou')}</p>
      )}
      {view.mayWrite.conversation ? (
        <ActForm action={write.bind(null, { side: '/desk', name: view.name }, 'message')} label={t('write')}>
          <TextArea name="words" label={t('write')} hint={t('hint')} rows={4} />
          <Button>{t('send')}</Button>
        </ActForm>
      ) : null}
      <div className="flex flex-col gap-3">
        {view.availableEvents.includes('noteContact') ? (
          <Fold summary={t('contact.title')}>
            <ContactForm view={view} />
          </Fold>
        ) : null}
        {view.availableEvents.includes('promise') ? (
          <Fold summary={t('promise.title')}>
            <PromiseForm view={view} />
          </Fold>
        ) : null}
      </div>
      <Hearing view={view} />
    </CaseFrame>
  )
}

function Thread({
  messages,
  empty,
}: {
  messages: Parameters<ReturnType<typeof useMessageItems>>[0]
  empty?: string
}) {
  return <MessageList messages={useMessageItems()(messages)} empty={empty} />
}
