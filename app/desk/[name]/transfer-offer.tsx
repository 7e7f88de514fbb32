import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button, Card, Fold, Page } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import type { DoneKey } from '../done'
import { DoneNotice } from '../done-notice'
import { OfferFacts } from './offer-facts'

/** Somebody who handles a case has asked this reader to take it over. */
export function TransferOffer({ view, done }: { view: CaseView; done: DoneKey | null }) {
  const t = useTranslations('desk.transferOffer')
  // whom a lapse is said of may not know yet that there is anything to take over
  const lede = t(view.workflow === 'concern' ? 'ledeConcern' : 'lede')
  return (
    <Page title={t('title')} lede={lede} back={{ href: '/desk', label: t('back') }}>
      <DoneNotice done={done} />
      <OfferFacts view={view} />
      <Card title={t('accept')} tone="accent">
        <p>{t('acceptBody')}</p>
        <EventForm side="/desk" view={view} act="acceptTransfer" label={t('accept')}>
          <Button>{t('acceptAction')}</Button>
        </EventForm>
      </Card>
      <Fold summary={t('decline')}>
        <p>{t('declineBody')}</p>
        <EventForm side="/desk" view={view} act="declineTransfer" label={t('decline')}>
          <Button look="quiet">{t('declineAction')}</Button>
        </EventForm>
      </Fold>
    </Page>
  )
}
