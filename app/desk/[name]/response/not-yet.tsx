import { useFormatter, useTranslations } from 'next-intl'
import { LinkButton, Notice } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { deskPath } from '../desk-path'
import { openAreas } from '../next-step'

/** Why a handler cannot propose yet, in words that say what opens it. Nothing when it is open or not their move. */
export function NotYet({ view }: { view: CaseView }) {
  const t = useTranslations('desk.notYet')
  const area = useTranslations('area')
  const format = useFormatter()
  const { where } = view
  const talking = where.state.startsWith('understanding')
  if (!view.capacities.includes('handler') || !talking || view.availableEvents.includes('propose'))
    return null
  const missing = openAreas(view)
  const unheard = where.hearing === 'invited' || where.hearing === 'timePassed'
  return (
    <Notice title={t('title')}>
      {missing.length > 0 ? (
        <p>{t('proposeAreas', { areas: format.list(missing.map((each) => area(`${each}.label`))) })}</p>
      ) : null}
      {unheard ? <p>{t('proposeHeard')}</p> : null}
      {view.availableEvents.includes('takeBackTransfer') ? <p>{t('proposeTransfer')}</p> : null}
      {missing.length > 0 ? (
        <LinkButton href={deskPath(view.name, 'assessment')}>{t('proposeAction')}</LinkButton>
      ) : null}
    </Notice>
  )
}
