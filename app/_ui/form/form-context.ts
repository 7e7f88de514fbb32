'use client'

import { createContext, useContext } from 'react'
import { type FormState, idle } from './form-state'

/** What the fields of one form share: its prefix for ids and the last answer of the server. */
export const FormContext = createContext<{ prefix: string; state: FormState }>({ prefix: 'f', state: idle })

/** Everything a field needs to draw itself: ids, the error that concerns it, and what was typed before. */
export function useField(name: string) {
  const { prefix, state } = useContext(FormContext)
  const id = `${prefix}-${name}`
  const errorKey = state.fields[name]
  return {
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    errorKey,
    /** null: nothing was sent yet, the field shows its default; [] when it was sent empty */
    kept: state.status === 'refused' ? (state.values[name] ?? []) : null,
  }
}
