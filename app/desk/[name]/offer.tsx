import { useTranslations } from 'next-intl'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm, Button, Card, DateField, Fold, Notice, Page, TextArea } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'
import type { DoneKey } from '../done'
import { DoneNotice } from '../done-notice'
import { acknowledge, declareTie, stepAside } from './actions'
import { OfferFacts } from './offer-facts'

/** Somebody is asked to take a case on: what they may know, and the three answers there are. */
export function Offer({ view, done }: { view: CaseView; done: DoneKey | null }) {
  const t = useTranslations('desk.offer')
  const { subject } = view
  return (
    <Page
      title={subject ? t('title', { name: subject }) : t('titleUnnamed')}
      lede={t('lede')}
      back={{ href: '/desk', label: t('back') }}
    >
      <DoneNotice done={done} />
      <OfferFacts view={view} />
      {view.openEvents.includes('acknowledge') ? (
        <Card title={t('take.title')} tone="accent">
          <p>{t('take.body')}</p>
          <ActForm action={acknowledge.bind(null, view.name)} label={t('take.title')}>
            <SeenVersion version={view.version} />
            <DateField name="promisedOn" label={t('take.promise')} hint={t('take.promiseHint')} />
            <Button>{t('take.action')}</Button>
          </ActForm>
        </Card>
      ) : (
        <Notice title={t('tieWaiting.title')}>{t('tieWaiting.body')}</Notice>
      )}
      <div className="flex flex-col gap-3">
        {view.openEvents.includes('declareTie') ? <Tie view={view} /> : null}
        {view.openEvents.includes('stepAside') ? (
          <Fold summary={t('aside.title')}>
            <p>{t('aside.body')}</p>
            <ActForm action={stepAside.bind(null, view.name)} label={t('aside.title')}>
              <SeenVersion version={view.version} />
              <Button look="quiet">{t('aside.action')}</Button>
            </ActForm>
          </Fold>
        ) : null}
      </div>
    </Page>
  )
}

function Tie({ view }: { view: CaseView }) {
  const t = useTranslations('desk.offer.tie')
  return (
    <Fold summary={t('title')}>
      <p>{t('body')}</p>
      <ActForm action={declareTie.bind(null, view.name)} label={t('title')}>
        <SeenVersion version={view.version} />
        <TextArea name="words" label={t('words')} rows={3} />
        <Button look="quiet">{t('action')}</Button>
      </ActForm>
    </Fold>
  )
}
