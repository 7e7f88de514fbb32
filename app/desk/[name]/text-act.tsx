import type { ReactNode } from 'react'
import { Button, TextArea } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import type { DeskAct } from './acts'
import { CaseForm } from './case-form'

export interface TextActProps {
  view: CaseView
  act: DeskAct
  body?: ReactNode
  label: string
  hint?: string
  button: string
  look?: 'primary' | 'quiet' | 'danger'
  answers?: string
  /** further fields, above the words */
  children?: ReactNode
}

/** An act that needs a person's own words: what it means, the words, one button. */
export function TextAct(props: TextActProps) {
  return (
    <>
      {props.body ? <p>{props.body}</p> : null}
      <CaseForm view={props.view} act={props.act} label={props.button} answers={props.answers}>
        {props.children}
        <TextArea name="words" label={props.label} hint={props.hint} rows={4} />
        <Button look={props.look ?? 'quiet'}>{props.button}</Button>
      </CaseForm>
    </>
  )
}
