import { useTranslations } from 'next-intl'
import { Button, Card, Fold, Page } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'
import type { DoneKey } from '../done'
import { DoneNotice } from '../done-notice'
import { CaseForm } from './case-form'
import { OfferFacts } from './offer-facts'

/** Somebody who handles a case has asked this reader to take it over. */
export function HandOverOffer({ view, done }: { view: CaseView; done: DoneKey | null }) {
  const t = useTranslations('desk.handOverOffer')
  // whom a lapse is said of may not know yet that there is anything to take over
  const lede = t(view.workflow === 'ethicalLapse' ? 'ledeLapse' : 'lede')
  return (
    <Page title={t('title')} lede={lede} back={{ href: '/desk', label: t('back') }}>
      <DoneNotice done={done} />
      <OfferFacts view={view} />
      <Card title={t('accept')} tone="accent">
        <p>{t('acceptBody')}</p>
        <CaseForm view={view} act="acceptHandOver" label={t('accept')}>
          <Button>{t('acceptAction')}</Button>
        </CaseForm>
      </Card>
      <Fold summary={t('decline')}>
        <p>{t('declineBody')}</p>
        <CaseForm view={view} act="declineHandOver" label={t('decline')}>
          <Button look="quiet">{t('declineAction')}</Button>
        </CaseForm>
      </Fold>
    </Page>
  )
}
