import { useTranslations } from 'next-intl'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm, Button, Card, Fold, Page } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'
import type { DoneKey } from '../done'
import { DoneNotice } from '../done-notice'
import { acceptHandOver, declineHandOver } from './actions'
import { OfferFacts } from './offer-facts'

/** Somebody who handles a case has asked this reader to take it over. */
export function HandOverOffer({ view, done }: { view: CaseView; done: DoneKey | null }) {
  const t = useTranslations('desk.handOverOffer')
  return (
    <Page title={t('title')} lede={t('lede')} back={{ href: '/desk', label: t('back') }}>
      <DoneNotice done={done} />
      <OfferFacts view={view} />
      <Card title={t('accept')} tone="accent">
        <p>{t('acceptBody')}</p>
        <ActForm action={acceptHandOver.bind(null, view.name)} label={t('accept')}>
          <SeenVersion version={view.version} />
          <Button>{t('acceptAction')}</Button>
        </ActForm>
      </Card>
      <Fold summary={t('decline')}>
        <p>{t('declineBody')}</p>
        <ActForm action={declineHandOver.bind(null, view.name)} label={t('decline')}>
          <SeenVersion version={view.version} />
          <Button look="quiet">{t('declineAction')}</Button>
        </ActForm>
      </Fold>
    </Page>
  )
}
