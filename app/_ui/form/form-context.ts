'use client'

import { createContext, useContext } from 'react'
import { type FormState, idle } from './form-state'

/** Shared by the fields of one form: the prefix of their ids and the server's last answer. */
export const FormContext = createContext<{ prefix: string; state: FormState }>({ prefix: 'f', state: idle })

/** What a field needs to draw itself: ids, its own error, and what was typed before. */
export function useField(name: string) {
  const { prefix, state } = useContext(FormContext)
  const id = `${prefix}-${name}`
  const errorKey = state.fields[name]
  return {
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    errorKey,
    /** null: nothing was sent yet and the field shows its default; [] when it was sent empty */
    kept: state.status === 'refused' ? (state.values[name] ?? []) : null,
  }
}
