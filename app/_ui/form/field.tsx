'use client'

import type { ReactNode } from 'react'
import { useFieldMessage } from './field-message'
import { useField } from './form-context'

export interface FieldProps {
  name: string
  label: string
  hint?: ReactNode
  /** the label is the page's question and its `h1` */
  question?: boolean
  /** visually hidden, for screen readers; sighted readers have other clues */
  quietLabel?: boolean
  /** an error known when the page is drawn (key of `refusal.field`), for forms other than `ActForm` */
  error?: string
}

/** For secrets: turns off suggestions, correction, autofill, and spelling services that send the text away. */
export const asSecret = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const

/** Links an input to its hint and its error, so that screen readers read both with it. */
export function useDescribed(props: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  const field = useField(props.name)
  const errorKey = field.errorKey ?? props.error
  const describedBy = [props.hint ? field.hintId : null, errorKey ? field.errorId : null]
    .filter(Boolean)
    .join(' ')
  return {
    ...field,
    errorKey,
    aria: {
      'aria-describedby': describedBy || undefined,
      'aria-invalid': errorKey ? true : undefined,
    } as const,
  }
}

/** Label, hint and error around one control. */
export function FieldShell(props: FieldProps & { children: ReactNode }) {
  const { id, hintId, errorId, errorKey } = useDescribed(props)
  return (
    <div className="flex flex-col gap-2">
      <LabelText question={props.question} quiet={props.quietLabel}>
        <label htmlFor={id}>{props.label}</label>
      </LabelText>
      {props.hint ? (
        <div id={hintId} className="text-ink-soft">
          {props.hint}
        </div>
      ) : null}
      {errorKey ? <FieldError id={errorId} errorKey={errorKey} /> : null}
      {props.children}
    </div>
  )
}

/** The question of a page is its heading; any other label is bold text. */
export function LabelText(props: { question?: boolean; quiet?: boolean; children: ReactNode }) {
  if (props.question) return <h1 className="text-h1">{props.children}</h1>
  return <span className={props.quiet ? 'sr-only' : 'font-bold'}>{props.children}</span>
}

/** The error of one field, in text and not by colour alone. */
export function FieldError(props: { id: string; errorKey: string }) {
  const message = useFieldMessage()
  return (
    <p id={props.id} className="border-l-4 border-alarm-line pl-3 font-bold text-alarm-ink">
      {message(props.errorKey)}
    </p>
  )
}
