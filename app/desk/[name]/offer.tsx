import { useTranslations } from 'next-intl'
import { DoneNotice } from '@/app/_case/done'
import { EventForm } from '@/app/_case/event-form'
import {
  Button,
  Card,
  DateField,
  DateTime,
  Fold,
  Notice,
  Page,
  SummaryList,
  type SummaryRow,
  TextArea,
} from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'

/** The request to accept a case: what the reader may know of it, and their three answers. */
export function Offer({ view, done }: { view: CaseView; done: unknown }) {
  const t = useTranslations('desk.offer')
  const { subject } = view
  // urgency is set only in a report by another person; in a self-report the subject asks for themselves
  const byOther = view.urgency !== null
  const title = byOther ? (subject ? 'titleAbout' : 'titleReport') : subject ? 'title' : 'titleUnnamed'
  return (
    <Page
      title={t(title, { name: subject ?? '' })}
      lede={t(byOther ? 'ledeAbout' : 'lede')}
      back={{ href: '/desk', label: t('back') }}
    >
      <DoneNotice kind="handler" done={done} />
      <OfferFacts view={view} />
      <Take view={view} />
      <OrNot view={view} />
    </Page>
  )
}

/** Accept without a conflict of interest. While a declared conflict waits for its answer, nothing can be pressed. */
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
  // a conflict of interest can be declared only once the name is known
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

/** What the reader sees before they accept: who, what is needed, which meeting, by when. Never the text. */
function OfferFacts({ view }: { view: CaseView }) {
  const t = useTranslations('desk.offer')
  const urgencies = useTranslations('desk.concernOffer.urgencies')
  const { where, urgency } = view
  const rows: SummaryRow[] = [
    { label: t('who'), value: view.subject ?? t('whoLater') },
    urgency
      ? { label: t('urgency'), value: urgencies(urgency) }
      : { label: t('need'), value: t(`needs.${view.need ?? 'unknown'}`) },
    { label: t('meeting'), value: view.meetings.length > 0 ? view.meetings.join(', ') : t('noMeeting') },
  ]
  if (where.by !== null && view.capacities.includes('offered'))
    rows.push({
      label: t('by'),
      value: (
        <>
          <DateTime at={where.by} />
          <span className="block text-ink-soft">{t('byHint')}</span>
        </>
      ),
    })
  return <SummaryList rows={rows} />
}

/** The handler asked this reader to take over the case. */
export function TransferOffer({ view, done }: { view: CaseView; done: unknown }) {
  const t = useTranslations('desk.transferOffer')
  // the respondent may not know of the case yet, so the lede of a concern does not say that they do
  const lede = t(view.workflow === 'concern' ? 'ledeConcern' : 'lede')
  return (
    <Page title={t('title')} lede={lede} back={{ href: '/desk', label: t('back') }}>
      <DoneNotice kind="handler" done={done} />
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
