import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button, Card, DateField, Fold, Notice, Page, TextArea } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import type { DoneKey } from '../done'
import { DoneNotice } from '../done-notice'
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

/** Yes, and no conflict of interest: the words open. While somebody thinks about a conflict of interest that was declared, there is nothing to press. */
export function Take({ view }: { view: CaseView }) {
  const t = useTranslations('desk.offer')
  const concern = useTranslations('desk.concernOffer.take')
  const ofConcern = view.workflow === 'concern'
  if (!view.availableEvents.includes('accept'))
    return (
      <Notice title={t('conflictOfInterestWaiting.title')}>
        {t(ofConcern ? 'conflictOfInterestWaiting.bodyConcern' : 'conflictOfInterestWaiting.body')}
      </Notice>
    )
  return (
    <Card title={t('take.title')} tone="accent">
      <p>{ofConcern ? concern('body') : t('take.body')}</p>
      <EventForm side="/desk" view={view} act="accept" label={t('take.title')}>
        <DateField name="promisedOn" label={t('take.promise')} hint={t('take.promiseHint')} />
        <Button>{t('take.action')}</Button>
      </EventForm>
    </Card>
  )
}

/** The two ways out: a conflict of interest, and no reason at all. */
export function OrNot({ view }: { view: CaseView }) {
  const t = useTranslations('desk.offer')
  const other = view.workflow === 'concern'
  // nobody knows of a conflict of interest before they know to whom
  const mayHaveConflictOfInterest = !other || view.capacities.includes('offeredName')
  return (
    <div className="flex flex-col gap-3">
      {mayHaveConflictOfInterest && view.availableEvents.includes('declareConflictOfInterest') ? (
        <Fold summary={t('conflictOfInterest.title')}>
          <p>{t(other ? 'conflictOfInterest.bodyConcern' : 'conflictOfInterest.body')}</p>
          <EventForm
            side="/desk"
            view={view}
            act="declareConflictOfInterest"
            label={t('conflictOfInterest.title')}
          >
            <TextArea name="words" label={t('conflictOfInterest.words')} rows={3} />
            <Button look="quiet">
              {t(other ? 'conflictOfInterest.actionConcern' : 'conflictOfInterest.action')}
            </Button>
          </EventForm>
        </Fold>
      ) : null}
      {view.availableEvents.includes('recuse') ? (
        <Fold summary={t('aside.title')}>
          <p>{t('aside.body')}</p>
          <EventForm side="/desk" view={view} act="recuse" label={t('aside.title')}>
            <Button look="quiet">{t('aside.action')}</Button>
          </EventForm>
        </Fold>
      ) : null}
    </div>
  )
}
