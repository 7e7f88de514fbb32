import { getTranslations } from 'next-intl/server'
import { wordsWith } from '@/app/_case/words-with'
import { MessageList, Notice, Section } from '@/app/_ui'
import type { Message } from '@/lib/cases/views'
import { deskTitle } from '../../title'
import { CaseFrame } from '../case-frame'
import { EventAct } from '../event-act'
import { useMessageItems } from '../message-items'
import { type CasePageProps, openCase } from '../open-case'

export const generateMetadata = deskTitle

/** A neutral measure for the time being: put by one office, confirmed by another within a day, over after 28. */
export default async function InterimPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.interim')
  const acts = ['putInterim', 'confirmInterim', 'renewInterim', 'liftInterim'] as const
  const hidden = view.lapse !== null && view.workflow === 'ethicalLapse' && !view.lapse.respondentKnows
  const hint = t(hidden ? 'wordsHintHidden' : 'wordsHint')
  const stands = view.where.interim === 'inPlace' || view.where.interim === 'confirmed'
  const put = stands ? wordsWith(view, 'putInterim') : null
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t('lede')}>
      <Notice tone={view.where.interim === 'inPlace' ? 'warn' : 'info'}>
        {t(`state.${view.where.interim}`)}
      </Notice>
      {put ? <InPlace message={put} title={t('put')} /> : null}
      {acts.map((act) => (
        <EventAct key={act} view={view} act={act} words={t(`words.${act}`)} hint={hint} />
      ))}
      {acts.some((act) => view.openEvents.includes(act)) ? null : <p>{t('nothing')}</p>}
    </CaseFrame>
  )
}

/** What is in place, in the words in which it was put. */
function InPlace({ message, title }: { message: Message; title: string }) {
  return (
    <Section title={title}>
      <MessageList messages={useMessageItems()([message])} />
    </Section>
  )
}
