import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { Card } from '@/app/_ui'
import { deskTitle } from '../../title'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'
import { RingFirst } from './ring-first'
import { safetyActs } from './safety-acts'

export const generateMetadata = deskTitle

/** Somebody could come to harm: what this page can do, what it cannot, and whom to ring first. */
export default async function SafetyPage(props: CasePageProps) {
  const { actor, view, done } = await openCase(props)
  const t = await getTranslations('desk.safety')
  const possible = safetyActs.filter((act) => view.availableEvents.includes(act))
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t(`state.${view.where.safety}`)}>
      <RingFirst timeZone={actor.timeZone} />
      {possible.map((act, index) => (
        <Card key={act} title={t(`acts.${act}.title`)}>
          <EventForm
            side="/desk"
            view={view}
            act={act}
            body={t(`acts.${act}.body`)}
            words={t(`acts.${act}.words`)}
            button={t(`acts.${act}.action`)}
            look={index === 0 ? 'primary' : 'quiet'}
          />
        </Card>
      ))}
      <p className="text-ink-soft">{t('wordsOnly')}</p>
    </CaseFrame>
  )
}
