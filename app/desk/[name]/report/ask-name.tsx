import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button, DateTime, Fold, RadioGroup, Section } from '@/app/_ui'
import type { ConcernView } from '@/lib/cases/model/concern-views'
import type { CaseView } from '@/lib/cases/model/views'
import { identityReasons } from '@/machines/concern/events'

/** A confidential reporter's name: asked for with a reason, each opening on record. Nothing where there is none to ask for. */
export function AskName({ view, concern }: { view: CaseView; concern: ConcernView }) {
  const t = useTranslations('desk.identity')
  const events = useTranslations('events.askIdentity')
  const ask = view.availableEvents.includes('askIdentity')
  if (concern.identity !== 'confidential') return null
  return (
    <Section title={t('title')}>
      <p>{t(`asHandler.${concern.identityState}`)}</p>
      {concern.identityOpenings.map((opening) => (
        <p key={opening.at} className="text-ink-soft">
          {t('openedOn')} <DateTime at={opening.at} />{' '}
          {opening.reason ? <q dir="auto">{opening.reason}</q> : null}
        </p>
      ))}
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
