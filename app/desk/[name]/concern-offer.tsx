import { useTranslations } from 'next-intl'
import { DoneNotice } from '@/app/_case/done'
import { EventForm } from '@/app/_case/event-form'
import { Button, Card, DateTime, Page, Steps, SummaryList, type SummaryRow } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { OrNot, Take } from './offer'

/**
 * The offer of a concern, in three steps: kind and urgency, then the name, then the text on accepting. At each the
 * reader can step back.
 */
export function ConcernOffer({ view, done }: { view: CaseView; done: unknown }) {
  const t = useTranslations('desk.concernOffer')
  const named = view.capacities.includes('offeredName')
  const known = view.subject !== null
  return (
    <Page
      title={t(named ? (known ? 'titleName' : 'titleNotKnown') : 'title')}
      lede={t(named ? (known ? 'ledeName' : 'ledeNotKnown') : 'lede')}
      back={{ href: '/desk', label: t('back') }}
      kicker={<Steps current={named ? 2 : 1} total={3} label={t('step', { current: named ? 2 : 1 })} />}
    >
      <DoneNotice kind="handler" done={done} />
      <Facts view={view} named={named} />
      {named ? <Take view={view} /> : <Look view={view} />}
      <OrNot view={view} />
    </Page>
  )
}

function Facts({ view, named }: { view: CaseView; named: boolean }) {
  const t = useTranslations('desk.concernOffer')
  const { where, urgency } = view
  const rows: SummaryRow[] = [
    { label: t('kind'), value: t('kindConcern') },
    { label: t('urgency'), value: t(`urgencies.${urgency ?? 'notSure'}`) },
  ]
  if (named) rows.push({ label: t('who'), value: view.subject ?? t('whoNotKnown') })
  if (where.by !== null)
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

function Look({ view }: { view: CaseView }) {
  const t = useTranslations('desk.concernOffer.look')
  if (!view.availableEvents.includes('lookAtName')) return null
  return (
    <Card title={t('title')} tone="accent">
      <p>{t('body')}</p>
      <EventForm side="/desk" view={view} act="lookAtName" label={t('title')}>
        <Button>{t('action')}</Button>
      </EventForm>
    </Card>
  )
}
