import { useTranslations } from 'next-intl'
import { Button, Card, DateTime, OwnWords, SummaryList } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'
import { CaseForm } from '../case-form'

/** The reporter's name, for its keeper and only while it is opened; and each time that it was. */
export function SealedName({ view }: { view: CaseView }) {
  const t = useTranslations('desk.identity')
  const { lapse } = view
  if (!lapse || !view.capacities.includes('keeper')) return null
  const words = lapse.identityWords
  return (
    <Card title={t('title')} tone={words ? 'accent' : 'plain'}>
      <p>{t(`state.${lapse.identityState}`)}</p>
      {lapse.identityReason && lapse.identityState !== 'sealed' ? (
        <p className="font-bold">{t(`reasons.${lapse.identityReason}`)}</p>
      ) : null}
      {words ? (
        <SummaryList
          rows={[
            { label: t('name'), value: <OwnWords>{words.name || t('notGiven')}</OwnWords> },
            { label: t('contact'), value: <OwnWords>{words.contact || t('notGiven')}</OwnWords> },
          ]}
        />
      ) : null}
      {lapse.identityOpenings.map((opening) => (
        <p key={opening.at} className="text-ink-soft">
          {t('openedOn')} <DateTime at={opening.at} />{' '}
          {opening.reason ? <q dir="auto">{opening.reason}</q> : null}
        </p>
      ))}
      {view.openEvents.includes('sealIdentity') ? (
        <CaseForm view={view} act="sealIdentity" label={t('seal')}>
          <Button>{t('seal')}</Button>
        </CaseForm>
      ) : null}
    </Card>
  )
}
