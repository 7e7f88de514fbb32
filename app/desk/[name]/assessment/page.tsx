import { getTranslations } from 'next-intl/server'
import { Card, LinkButton } from '@/app/_ui'
import { areas } from '@/machines/shared/events'
import { deskTitle } from '../../title'
import { CaseFrame } from '../case-frame'
import { deskPath } from '../desk-path'
import { openAreas } from '../next-step'
import { type CasePageProps, openCase } from '../open-case'
import { AreaCard } from './area-card'
import { Circumstances } from './circumstances'

export const generateMetadata = deskTitle

/** The three areas of concern of the organisation's policy: questions to think with, words, never a score. */
export default async function AssessmentPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.assessment')
  const { desk } = view
  const ofConcern = view.workflow === 'concern'
  return (
    <CaseFrame view={view} done={done} tab="assessment" title={t('title')} lede={t('lede')}>
      {desk ? (
        <>
          <p className="text-ink-soft">{t(ofConcern ? 'privateConcern' : 'private')}</p>
          {openAreas(view).length === 0 && view.availableEvents.includes(ofConcern ? 'decide' : 'propose') ? (
            <Card title={t('allNoted.title')} tone="accent">
              <LinkButton href={deskPath(view.name, ofConcern ? 'decision' : 'response')}>
                {t(ofConcern ? 'allNoted.actionConcern' : 'allNoted.action')}
              </LinkButton>
            </Card>
          ) : null}
          {areas.map((area) => (
            <AreaCard key={area} view={view} area={area} content={desk.areas[area]} />
          ))}
          {view.mayWrite.desk ? <Circumstances name={view.name} /> : null}
        </>
      ) : (
        <p className="text-ink-soft">{t('closedToYou')}</p>
      )}
    </CaseFrame>
  )
}
