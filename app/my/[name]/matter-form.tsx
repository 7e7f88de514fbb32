import type { ReactNode } from 'react'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'
import type { MyAct } from './acts'
import { sendAct } from './send-act'

export interface MatterFormProps {
  view: CaseView
  act: MyAct
  /** said by screen readers when they list the forms of a page; needed where a page has several */
  label?: string
  /** the proposal that is answered: with it, no version is compared */
  answers?: string
  children: ReactNode
}

/** A form that sends one event of this matter: its fields and its button are the children. */
export function MatterForm({ view, act, label, answers, children }: MatterFormProps) {
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
