import { useTranslations } from 'next-intl'
import { Page } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'

/** All there is to see for an office that may only know that something waits elsewhere, or that somebody may be in danger. */
export function AwarePage({ view }: { view: CaseView }) {
  const t = useTranslations('desk')
  const concern = view.where.safety === 'raised' || view.where.safety === 'actionTaken'
  const what = concern ? 'safety' : view.workflow === 'concern' ? 'concern' : null
  return (
    <Page
      title={t(what ? `aware.${what}Title` : 'aware.title')}
      back={{ href: '/desk', label: t('case.back') }}
    >
      <p>{t(what ? `aware.${what}Body` : 'aware.body')}</p>
    </Page>
  )
}
