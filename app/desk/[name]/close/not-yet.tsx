import { useFormatter, useTranslations } from 'next-intl'
import { Notice } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'
import { openAreas } from '../next-step'

/** Why it cannot be closed now, and what would open it. */
export function NotYet({ view }: { view: CaseView }) {
  const t = useTranslations('desk.notYet')
  const area = useTranslations('area')
  const format = useFormatter()
  const { where } = view
  const missing = openAreas(view)
  const ofLapse = view.workflow === 'ethicalLapse'
  const reasons = [
    missing.length > 0 &&
      t('closeAreas', { areas: format.list(missing.map((each) => area(`${each}.label`))) }),
    !ofLapse && (where.hearing === 'invited' || where.hearing === 'timePassed') && t('closeHeard'),
    (where.safety === 'raised' || where.safety === 'actionTaken' || where.safety === 'reviewed') &&
      t('closeSafety'),
    (where.interim === 'inPlace' || where.interim === 'confirmed') && t('closeInterim'),
    ofLapse && !/^(informing|inForce)/.test(where.state) && t('closeDecision'),
    ofLapse && /^(informing|inForce)/.test(where.state) && t('closeTold'),
    view.lapse?.conflict === 'raised' && t('closeConflict'),
  ].filter((reason) => reason !== false)
  return (
    <Notice title={t('title')}>
      {(reasons.length > 0 ? reasons : [t('closeMove')]).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </Notice>
  )
}
