import { useTranslations } from 'next-intl'
import { Button, Fold, Notice } from '@/app/_ui'
import { ProposalEditor } from '@/app/_ui/proposal-editor'
import type { CaseView } from '@/lib/cases/model/views'
import type { LocalDate } from '@/machines/effects'
import { CaseForm } from '../case-form'
import { IMPOSED } from './field-names'

/** The way of last resort: two people of two offices, and the person reads what is asked for. */
export function Imposed({ view, today }: { view: CaseView; today: LocalDate }) {
  const t = useTranslations('desk.response.imposed')
  return (
    <Fold summary={t('title')}>
      <Notice tone="warn">{t('body')}</Notice>
      <CaseForm view={view} act="requestImposed" label={t('title')}>
        <ProposalEditor prefix={IMPOSED} today={today} me="handler" imposed />
        <Button look="quiet">{t('action')}</Button>
      </CaseForm>
    </Fold>
  )
}
