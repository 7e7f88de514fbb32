import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button, Card, DateTime, OwnText, SummaryList } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'

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
      {concern.identityOpenings.map((opening) => (
        <p key={opening.at} className="text-ink-soft">
          {t('openedOn')} <DateTime at={opening.at} />{' '}
          {opening.reason ? <q dir="auto">{opening.reason}</q> : null}
        </p>
      ))}
      {view.availableEvents.includes('sealIdentity') ? (
        <EventForm side="/desk" view={view} act="sealIdentity" label={t('seal')}>
          <Button>{t('seal')}</Button>
        </EventForm>
      ) : null}
    </Card>
  )
}
