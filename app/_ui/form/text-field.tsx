'use client'

import type { HTMLAttributes } from 'react'
import { asSecret, type FieldProps, FieldShell, useDescribed } from './field'

export interface TextFieldProps extends FieldProps {
  defaultValue?: string
  type?: 'text' | 'email' | 'tel' | 'search' | 'time'
  autoComplete?: string
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  maxLength?: number
  /** as wide as the expected answer */
  size?: 'full' | 'short'
  /** no suggestions, correction or autofill */
  secret?: boolean
}

export function TextField(props: TextFieldProps) {
  const { id, kept, aria } = useDescribed(props)
  return (
    <FieldShell {...props}>
      <input
        id={id}
        name={props.name}
        type={props.type ?? 'text'}
        defaultValue={kept ? (kept[0] ?? '') : props.defaultValue}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        {...(props.secret ? asSecret : null)}
        className={`field-input ${props.size === 'short' ? 'max-w-56' : ''}`}
        {...aria}
      />
    </FieldShell>
  )
}
