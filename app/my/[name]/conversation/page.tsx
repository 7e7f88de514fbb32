import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm, Button, DateTime, Fold, MessageList, Section, TextArea } from '@/app/_ui'
import type { CaseView, Message } from '@/lib/cases/views'
import { named } from '../../people'
import { contestContact, say, speak } from '../actions'
import { MatterPage } from '../matter-page'
import { type MatterPageProps, openMatter } from '../open-matter'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('my'))('title') }
}

/** What was written first, what has been said since, and a place to answer. */
export default async function Conversation(props: MatterPageProps) {
  const [{ view, done }, t] = await Promise.all([openMatter(props), getTranslations('my.conversation')])
  return (
    <MatterPage view={view} part="conversation" done={done}>
      {view.report && view.report.length > 0 ? (
        <Section title={t(view.report[0]?.mine ? 'report' : 'reportOther')}>
          <Messages messages={view.report} t={t} />
        </Section>
      ) : null}
      {view.conversation ? (
        <>
          <Messages messages={view.conversation} t={t} empty={t('empty')} />
          <Composer view={view} t={t} />
          <Contest view={view} t={t} />
        </>
      ) : (
        <p>{t('closed')}</p>
      )}
    </MatterPage>
  )
}

type Words = Awaited<ReturnType<typeof getTranslations<'my.conversation'>>>

function Messages({ messages, t, empty }: { messages: Message[]; t: Words; empty?: string }) {
  return (
    <MessageList
      empty={empty}
      messages={messages.map((message) => ({
        id: message.id,
        mine: message.mine,
        from: message.mine ? t('you') : named(message.from),
        when: <DateTime at={message.at} />,
        kind: message.kind === 'message' || message.kind === 'note' ? undefined : t(`kind.${message.kind}`),
        text: message.text,
      }))}
    />
  )
}

/** The first words of somebody invited to speak are their hearing; later ones are a message like any other. */
function Composer({ view, t }: { view: CaseView; t: Words }) {
  const first = view.openEvents.includes('speak') && ['invited', 'timePassed'].includes(view.where.hearing)
  if (!first && !view.mayWrite.conversation) return <p className="text-ink-soft">{t('readOnly')}</p>
  const other = view.conversation?.findLast((message) => !message.mine)?.from.name
  return (
    <ActForm action={(first ? speak : say).bind(null, view.name)} label={t('title')}>
      {first ? <SeenVersion version={view.version} /> : null}
      <TextArea
        name="words"
        label={first ? t('speak') : other ? t('write', { name: other }) : t('writeUnnamed')}
        hint={t(first ? 'speakHint' : 'hint')}
        rows={5}
      />
      <Button>{t(first ? 'speakSend' : 'send')}</Button>
    </ActForm>
  )
}

function Contest({ view, t }: { view: CaseView; t: Words }) {
  const noted = view.conversation?.some((message) => message.kind === 'contact')
  if (!noted || !view.openEvents.includes('contestContact')) return null
  return (
    <Fold summary={t('contest')}>
      <ActForm action={contestContact.bind(null, view.name)} label={t('contest')}>
        <SeenVersion version={view.version} />
        <TextArea name="words" label={t('contestWords')} hint={t('contestBody')} rows={4} />
        <Button look="quiet">{t('contestSend')}</Button>
      </ActForm>
    </Fold>
  )
}
