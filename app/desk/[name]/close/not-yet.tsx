import { useFormatter, useTranslations } from 'next-intl'
import { Notice, TextLink } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { deskPath } from '../desk-path'
import { openAreas } from '../next-step'

/** Why it cannot be closed now, and what would open it. */
export function NotYet({ view }: { view: CaseView }) {
  const t = useTranslations('desk.notYet')
  const area = useTranslations('area')
  const format = useFormatter()
  const { where } = view
  const missing = openAreas(view)
  const ofConcern = view.workflow === 'concern'
  const telling = ofConcern && /^(informing|inForce)/.test(where.state)
  const reasons = [
    missing.length > 0 &&
      t('closeAreas', { areas: format.list(missing.map((each) => area(`${each}.label`))) }),
    !ofConcern && (where.hearing === 'invited' || where.hearing === 'timePassed') && t('closeHeard'),
    (where.safety === 'raised' || where.safety === 'actionTaken' || where.safety === 'reviewed') &&
      t('closeSafety'),
    (where.temporaryMeasure === 'inPlace' || where.temporaryMeasure === 'confirmed') &&
      t('closeTemporaryMeasure'),
    ofConcern && !telling && t('closeDecision'),
    telling && t('closeTold'),
    view.concern?.conflict === 'raised' && t('closeConflict'),
  ].filter((reason) => reason !== false)
  return (
    <Notice title={t('title')}>
      {(reasons.length > 0 ? reasons : [t('closeMove')]).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {telling ? <TextLink href={deskPath(view.name, 'told')}>{t('closeToldAction')}</TextLink> : null}
    </Notice>
  )
}
