import { randomUUID } from 'node:crypto'
import { ActFormBody, type ActFormProps } from './act-form-body'

/**
 * A form that changes something. It carries an act id made for this page (`data.get('actId')`) and shows a
 * refusal by its code, with links to the fields. It keeps what was typed, treats a double press as one, and
 * works without JavaScript.
 * For server components; its fields may be any of this folder.
 */
export function ActForm(props: ActFormProps) {
  return <ActFormBody {...props} actId={randomUUID()} />
}
