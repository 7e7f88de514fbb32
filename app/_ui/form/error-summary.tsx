'use client'

import { useTranslations } from 'next-intl'
import { useContext, useEffect, useRef } from 'react'
import type { RefusalCode } from '@/lib/policy/result'
import { useFieldMessage } from './field-message'
import { FormContext } from './form-context'

export interface ErrorSummaryProps {
  code: RefusalCode
  /** field name -> key of `refusal.field`; each becomes a link to its field */
  fields?: Record<string, string>
}

/**
 * What needs correcting, above the form, with a link to each field. Takes the focus when it appears, so that
 * the reader does not have to search for it. `ActForm` shows it by itself; other forms place it themselves.
 */
export function ErrorSummary({ code, fields = {} }: ErrorSummaryProps) {
  const t = useTranslations('refusal')
  const message = useFieldMessage()
  const { prefix, state } = useContext(FormContext)
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus again after every new answer
  useEffect(() => box.current?.focus(), [state.key])

  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-card border-2 border-alarm-line bg-alarm px-5 py-4 text-alarm-ink focus:outline-none"
    >
      <p className="font-bold">{t(`code.${code}`)}</p>
      {Object.keys(fields).length > 0 ? (
        <ul className="mt-2 list-disc pl-5">
          {Object.entries(fields).map(([name, key]) => (
            <li key={name}>
              <a href={`#${prefix}-${name}`} className="underline underline-offset-4">
                {message(key)}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
