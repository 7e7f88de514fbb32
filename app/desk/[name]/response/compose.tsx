import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui'
import { ProposalEditor } from '@/app/_ui/proposal-editor'
import type { CaseView, ProposalContent } from '@/lib/cases/model/views'
import type { LocalDate } from '@/machines/effects'
import { CaseForm } from '../case-form'
import { OWN } from './field-names'

/** A proposal of one's own; an answer begins with what is on the table. */
export function Compose(props: { view: CaseView; today: LocalDate; content?: ProposalContent }) {
  const t = useTranslations('desk.response')
  return (
    <CaseForm view={props.view} act="propose" label={t('compose')}>
      <ProposalEditor prefix={OWN} today={props.today} me="handler" content={props.content} />
      <Button>{t('propose')}</Button>
    </CaseForm>
  )
}
