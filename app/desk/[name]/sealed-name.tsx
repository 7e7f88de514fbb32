import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button, Card, DateTime, Fold, OwnText, RadioGroup, Section, SummaryList } from '@/app/_ui'
import type { ConcernView } from '@/lib/cases/model/concern-views'
import type { CaseView } from '@/lib/cases/model/views'
import { identityReasons } from '@/machines/concern/events'

/** The reporter's name, for its identity custodian and only while it is opened; and each time that it was. */
export function SealedName({ view }: { view: CaseView }) {
  const t = useTranslations('desk.identity')
  const { concern } = view
  if (!concern || !view.capacities.includes('identityCustodian')) return null
  const words = concern.identityText
  return (
    <Card title={t('title')} tone={words ? 'accent' : 'plain'}>
      <p>{t(`state.${concern.identityState}`)}</p>
      {concern.identityReason && concern.identityState !== 'sealed' ? (
        <p className="font-bold">{t(`reasons.${concern.identityReason}`)}</p>
      ) : null}
      {words ? (
        <SummaryList
          rows={[
            { label: t('name'), value: <OwnText>{words.name || t('notGiven')}</OwnText> },
            { label: t('contact'), value: <OwnText>{words.contact || t('notGiven')}</OwnText> },
          ]}
        />
      ) : null}
      <Openings of={concern} />
      {view.availableEvents.includes('sealIdentity') ? (
        <EventForm side="/desk" view={view} act="sealIdentity" label={t('seal')}>
          <Button>{t('seal')}</Button>
        </EventForm>
      ) : null}
    </Card>
  )
}

/** A confidential reporter's name: asked for with a reason, each opening on record. Nothing where there is none to ask for. */
export function AskName({ view, concern }: { view: CaseView; concern: ConcernView }) {
  const t = useTranslations('desk.identity')
  const events = useTranslations('events.askIdentity')
  const ask = view.availableEvents.includes('askIdentity')
  if (concern.identity !== 'confidential') return null
  return (
    <Section title={t('title')}>
      <p>{t(`asHandler.${concern.identityState}`)}</p>
      <Openings of={concern} />
      {ask ? (
        <Fold summary={events('label')}>
          <p>{events('help')}</p>
          <EventForm side="/desk" view={view} act="askIdentity" label={events('label')}>
            <RadioGroup
              name="reason"
              label={t('reason')}
              options={identityReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
            />
            <Button look="quiet">{events('label')}</Button>
          </EventForm>
        </Fold>
      ) : null}
    </Section>
  )
}

/** Each time that it was opened, and for which reason. */
function Openings({ of }: { of: ConcernView }) {
  const t = useTranslations('desk.identity')
  return of.identityOpenings.map(({ at, reason }) => (
    <p key={at} className="text-ink-soft">
      {t('openedOn')} <DateTime at={at} /> {reason ? <q dir="auto">{reason}</q> : null}
    </p>
  ))
}
