import type { ReactNode } from 'react'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'
import type { DeskAct } from './acts'
import { sendAct } from './send-act'

export interface CaseFormProps {
  view: CaseView
  act: DeskAct
  /** said by screen readers when they list the forms of a page */
  label: string
  /** the proposal that is answered: with it, no version is compared */
  answers?: string
  children: ReactNode
}

/** A form that sends one event of this case: its fields and its button are the children. */
export function CaseForm({ view, act, label, answers, children }: CaseFormProps) {
  return (
    <ActForm action={sendAct.bind(null, view.name, act)} label={label}>
      {answers === undefined ? (
        <SeenVersion version={view.version} />
      ) : (
        <input type="hidden" name="proposalId" value={answers} />
      )}
      {children}
    </ActForm>
  )
}
