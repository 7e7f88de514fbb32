import type { ReactNode } from 'react'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm, Button, type FormState, TextArea } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'

export interface WordsActProps {
  view: CaseView
  action: (name: string, state: FormState, data: FormData) => Promise<FormState>
  body?: ReactNode
  label: string
  hint?: string
  button: string
  look?: 'primary' | 'quiet' | 'danger'
  /** further fields, above the words */
  children?: ReactNode
}

/** An act that needs a person's own words: what it means, the words, one button. */
export function WordsAct({
  view,
  action,
  body,
  label,
  hint,
  button,
  look = 'quiet',
  children,
}: WordsActProps) {
  return (
    <>
      {body ? <p>{body}</p> : null}
      <ActForm action={action.bind(null, view.name)} label={button}>
        <SeenVersion version={view.version} />
        {children}
        <TextArea name="words" label={label} hint={hint} rows={4} />
        <Button look={look}>{button}</Button>
      </ActForm>
    </>
  )
}
