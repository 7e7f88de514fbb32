import { useTranslations } from 'next-intl'
import { Page } from '@/app/_ui'

/** All there is to see for an office that may only know that a self-report waits elsewhere. */
export function AwarePage() {
  const t = useTranslations('desk')
  return (
    <Page title={t('aware.title')} back={{ href: '/desk', label: t('case.back') }}>
      <p>{t('aware.body')}</p>
    </Page>
  )
}
