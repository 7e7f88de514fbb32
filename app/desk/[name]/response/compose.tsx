import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button } from '@/app/_ui'
import { ProposalEditor } from '@/app/_ui/proposal-editor'
import { editorPrefix } from '@/lib/cases/events/form-fields'
import type { CaseView, ProposalContent } from '@/lib/cases/model/views'
import type { LocalDate } from '@/machines/effects'

/** A proposal of one's own; an answer begins with what is on the table. */
export function Compose(props: { view: CaseView; today: LocalDate; content?: ProposalContent }) {
  const t = useTranslations('desk.response')
  return (
    <EventForm side="/desk" view={props.view} act="propose" label={t('compose')}>
      <ProposalEditor
        prefix={editorPrefix.propose}
        today={props.today}
        me="handler"
        content={props.content}
      />
      <Button>{t('propose')}</Button>
    </EventForm>
  )
}
