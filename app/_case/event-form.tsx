import type { ReactNode } from 'react'
import { ActForm, type FormAction } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { SeenVersion } from './seen-version'

/** What a form about one event of a case is handed by its page; `act`: the event, as that side of the case knows it. */
export interface EventFormProps<Act> {
  view: CaseView
  act: Act
  /** said by screen readers when they list the forms of a page; needed where a page has several */
  label?: string
  /** the proposal that is answered: with it, no version is compared */
  answers?: string
  children: ReactNode
}

/** A form that sends one event of this case: its fields and its button are the children. */
export function EventForm({ view, act, label, answers, children }: EventFormProps<FormAction>) {
  return (
    <ActForm action={act} label={label}>
      {answers === undefined ? (
        <SeenVersion version={view.version} />
      ) : (
        <input type="hidden" name="proposalId" value={answers} />
      )}
      {children}
    </ActForm>
  )
}
