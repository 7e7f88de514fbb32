import { useTranslations } from 'next-intl'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm, Button, Fold, Notice } from '@/app/_ui'
import { ProposalEditor } from '@/app/_ui/proposal-editor'
import type { CaseView } from '@/lib/cases/views'
import type { LocalDate } from '@/machines/effects'
import { requestImposed } from './actions'
import { IMPOSED } from './field-names'

/** The way of last resort: two people of two offices, and the person reads what is asked for. */
export function Imposed({ view, today }: { view: CaseView; today: LocalDate }) {
  const t = useTranslations('desk.response.imposed')
  return (
    <Fold summary={t('title')}>
      <Notice tone="warn">{t('body')}</Notice>
      <ActForm action={requestImposed.bind(null, view.name)} label={t('title')}>
        <SeenVersion version={view.version} />
        <ProposalEditor prefix={IMPOSED} today={today} me="handler" imposed />
        <Button look="quiet">{t('action')}</Button>
      </ActForm>
    </Fold>
  )
}
