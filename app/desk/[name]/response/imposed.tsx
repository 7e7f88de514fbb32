import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button, Fold, Notice } from '@/app/_ui'
import { ProposalEditor } from '@/app/_ui/proposal-editor'
import { editorPrefix } from '@/lib/cases/events/form-fields'
import type { CaseView } from '@/lib/cases/model/views'
import type { LocalDate } from '@/machines/effects'

/** The way of last resort: two people of two offices, and the person reads what is asked for. */
export function Imposed({ view, today }: { view: CaseView; today: LocalDate }) {
  const t = useTranslations('desk.response.imposed')
  return (
    <Fold summary={t('title')}>
      <Notice tone="warn">{t('body')}</Notice>
      <EventForm side="/desk" view={view} act="requestImposed" label={t('title')}>
        <ProposalEditor prefix={editorPrefix.requestImposed} today={today} me="handler" imposed />
        <Button look="quiet">{t('action')}</Button>
      </EventForm>
    </Fold>
  )
}
