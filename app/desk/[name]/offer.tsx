import { useTranslations } from 'next-intl'
import { Button, Card, DateField, Fold, Notice, Page, TextArea } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'
import type { DoneKey } from '../done'
import { DoneNotice } from '../done-notice'
import { CaseForm } from './case-form'
import { OfferFacts } from './offer-facts'

/** Somebody is asked to take a case on: what they may know, and the three answers there are. */
export function Offer({ view, done }: { view: CaseView; done: DoneKey | null }) {
  const t = useTranslations('desk.offer')
  const { subject } = view
  // somebody else's report of a slip: nobody asked for themselves
  const byOther = view.urgency !== null
  const title = byOther ? (subject ? 'titleAbout' : 'titleReport') : subject ? 'title' : 'titleUnnamed'
  return (
    <Page
      title={t(title, { name: subject ?? '' })}
      lede={t(byOther ? 'ledeAbout' : 'lede')}
      back={{ href: '/desk', label: t('back') }}
    >
      <DoneNotice done={done} />
      <OfferFacts view={view} />
      <Take view={view} />
      <OrNot view={view} />
    </Page>
  )
}

/** Yes, and no tie: the words open. While somebody thinks about a tie that was declared, there is nothing to press. */
export function Take({ view }: { view: CaseView }) {
  const t = useTranslations('desk.offer')
  const lapse = useTranslations('desk.lapseOffer.take')
  const ofLapse = view.workflow === 'ethicalLapse'
  if (!view.openEvents.includes('acknowledge'))
    return (
      <Notice title={t('tieWaiting.title')}>{t(ofLapse ? 'tieWaiting.bodyLapse' : 'tieWaiting.body')}</Notice>
    )
  return (
    <Card title={t('take.title')} tone="accent">
      <p>{ofLapse ? lapse('body') : t('take.body')}</p>
      <CaseForm view={view} act="acknowledge" label={t('take.title')}>
        <DateField name="promisedOn" label={t('take.promise')} hint={t('take.promiseHint')} />
        <Button>{t('take.action')}</Button>
      </CaseForm>
    </Card>
  )
}

/** The two ways out: a tie, and no reason at all. */
export function OrNot({ view }: { view: CaseView }) {
  const t = useTranslations('desk.offer')
  const other = view.workflow === 'ethicalLapse'
  // nobody knows of a tie before they know to whom
  const mayHaveTie = !other || view.capacities.includes('offeredName')
  return (
    <div className="flex flex-col gap-3">
      {mayHaveTie && view.openEvents.includes('declareTie') ? (
        <Fold summary={t('tie.title')}>
          <p>{t(other ? 'tie.bodyLapse' : 'tie.body')}</p>
          <CaseForm view={view} act="declareTie" label={t('tie.title')}>
            <TextArea name="words" label={t('tie.words')} rows={3} />
            <Button look="quiet">{t(other ? 'tie.actionLapse' : 'tie.action')}</Button>
          </CaseForm>
        </Fold>
      ) : null}
      {view.openEvents.includes('stepAside') ? (
        <Fold summary={t('aside.title')}>
          <p>{t('aside.body')}</p>
          <CaseForm view={view} act="stepAside" label={t('aside.title')}>
            <Button look="quiet">{t('aside.action')}</Button>
          </CaseForm>
        </Fold>
      ) : null}
    </div>
  )
}
