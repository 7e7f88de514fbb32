import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import { ActFormBody } from './act-form-body'
import type { FormAction } from './form-state'

export interface ActFormProps {
  /** a server action `(state, data) => Promise<FormState>`, earlier arguments bound */
  action: FormAction
  children: ReactNode
  /** read out by screen readers when they list a page's forms; needed where a page has several */
  label?: string
  /** shown above the form after `done()` */
  doneText?: string
}

/**
 * A form that changes something. It carries an act id made for this page (`data.get('actId')`) and shows a
 * refusal by its code, with links to the fields. It keeps what was typed, treats a double press as one, and
 * works without JavaScript.
 * For server components; its fields may be any of this folder.
 */
export function ActForm(props: ActFormProps) {
  return <ActFormBody {...props} actId={randomUUID()} />
}
