import { getTranslations } from 'next-intl/server'
import { Section } from '@/app/_ui'
import { deskTitle } from '../../title'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'
import { AccessList } from './access-list'
import { CaseTimeline } from './timeline'

export const generateMetadata = deskTitle

/** What happened so far, and who can see what since when: the same two lists that the person sees. */
export default async function RecordPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.record')
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')}>
      <Section title={t('timeline')}>
        <CaseTimeline entries={view.timeline} />
      </Section>
      {view.access ? (
        <Section title={t('access')}>
          <p className="text-ink-soft">{t(view.workflow === 'slip' ? 'accessLede' : 'accessLedeConcern')}</p>
          <AccessList rows={view.access} />
        </Section>
      ) : null}
    </CaseFrame>
  )
}
