import { getTranslations } from 'next-intl/server'
import { DateField } from '@/app/_ui'
import { deskTitle } from '../../title'
import { CaseFrame } from '../case-frame'
import { EventAct } from '../event-act'
import { type CasePageProps, openCase } from '../open-case'

export const generateMetadata = deskTitle

/** The only thing that stops erasing: asked by Central Office, agreed by a second office, dated, lapsing by itself. */
export default async function LegalHoldPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.legalHold')
  const acts = ['requestLegalHold', 'confirmLegalHold', 'liftLegalHold'] as const
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t('lede')}>
      <EventAct view={view} act="requestLegalHold" words={t('words')} hint={t('wordsHint')} />
      <EventAct view={view} act="confirmLegalHold" words={t('words')} hint={t('wordsHint')}>
        <DateField name="until" label={t('until')} />
      </EventAct>
      <EventAct view={view} act="liftLegalHold" words={t('words')} hint={t('wordsHint')} />
      {acts.some((act) => view.openEvents.includes(act)) ? null : <p>{t('nothing')}</p>}
    </CaseFrame>
  )
}
