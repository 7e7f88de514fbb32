import { getTranslations } from 'next-intl/server'
import { Notice } from '@/app/_ui'
import { deskTitle } from '../../title'
import { CaseFrame } from '../case-frame'
import { EventAct } from '../event-act'
import { type CasePageProps, openCase } from '../open-case'

export const generateMetadata = deskTitle

/** A neutral measure for the time being: put by one office, confirmed by another within a day, over after 28. */
export default async function InterimPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.interim')
  const acts = ['putInterim', 'confirmInterim', 'renewInterim', 'liftInterim'] as const
  const hidden = view.lapse !== null && view.workflow === 'ethicalLapse' && !view.lapse.respondentKnows
  const hint = t(hidden ? 'wordsHintHidden' : 'wordsHint')
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t('lede')}>
      <Notice tone={view.where.interim === 'inPlace' ? 'warn' : 'info'}>
        {t(`state.${view.where.interim}`)}
      </Notice>
      {acts.map((act) => (
        <EventAct key={act} view={view} act={act} words={t(`words.${act}`)} hint={hint} />
      ))}
      {acts.some((act) => view.openEvents.includes(act)) ? null : <p>{t('nothing')}</p>}
    </CaseFrame>
  )
}
