import { useTranslations } from 'next-intl'
import { DateTime, SummaryList, type SummaryRow } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'

/** Who, what is needed, which meeting, by when: all that is shown before somebody takes it on. No words. */
export function OfferFacts({ view }: { view: CaseView }) {
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
