'use client'

import { Fragment, type ReactNode, type SubmitEvent, useActionState, useId } from 'react'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import { type FormAction, idle } from './form-state'

export interface ActFormProps {
  /** a server action `(state, data) => Promise<FormState>`, earlier arguments bound */
  action: FormAction
  children: ReactNode
  /** said by screen readers when they list the forms of a page; needed where a page has several */
  label?: string
  /** shown above the form after `done()` */
  doneText?: string
}

/** The client half of `ActForm`. */
export function ActFormBody({ action, children, label, doneText, actId }: ActFormProps & { actId: string }) {
  const [state, send, pending] = useActionState(action, idle)
  const prefix = useId()

  // Ignores a second press while the first is being sent. If one gets through, the act id makes both the same
  // act.
  const once = (event: SubmitEvent<HTMLFormElement>) => {
    if (pending) event.preventDefault()
  }

  return (
    <FormContext value={{ prefix, state }}>
      <form action={send} onSubmit={once} aria-label={label} noValidate className="flex flex-col gap-6">
        <input type="hidden" name="actId" value={state.actId ?? actId} />
        {state.status === 'refused' && state.code ? (
          <ErrorSummary code={state.code} fields={state.fields} />
        ) : null}
        {doneText ? (
          <p role="status" className="font-bold text-accent-ink empty:hidden">
            {state.status === 'done' ? doneText : ''}
          </p>
        ) : null}
        <Fragment key={state.key}>{children}</Fragment>
      </form>
    </FormContext>
  )
}
