'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { asSecret, type FieldProps, FieldShell, useDescribed } from './field'
import { nextStandIn, possibleNames, replaceName } from './participant-names'

export interface TextAreaProps extends FieldProps {
  defaultValue?: string
  /** lines shown at first; the field grows with the text where the browser supports it */
  rows?: number
  /** while typing, ask whether a name belongs to a meeting participant; on unless switched off */
  watchNames?: boolean
  /** a secret and not prose: no suggestions, correction or autofill */
  secret?: boolean
}

/**
 * Several lines of text. Sets no `maxlength`, because it would cut off a pasted letter silently. The server
 * says when a text is too long, and the form keeps it.
 */
export function TextArea({ rows = 6, watchNames = true, secret = false, ...props }: TextAreaProps) {
  const { id, kept, aria } = useDescribed(props)
  const area = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState('')
  const [fine, setFine] = useState<string[]>([])
  const name = possibleNames(typed).find((each) => !fine.includes(each))

  const look = () => setTyped(area.current?.value ?? '')
  const replace = (found: string, standIn: string) => {
    const box = area.current
    if (!box) return
    box.value = replaceName(box.value, found, standIn)
    look()
    box.focus()
  }

  return (
    <FieldShell {...props}>
      <textarea
        ref={area}
        id={id}
        name={props.name}
        rows={rows}
        defaultValue={kept ? (kept[0] ?? '') : props.defaultValue}
        onInput={watchNames ? look : undefined}
        {...(secret ? asSecret : null)}
        dir="auto"
        className={`field-input field-sizing-content max-h-[70vh] resize-y leading-relaxed ${height(rows)}`}
        {...aria}
      />
      {watchNames ? (
        <div role="status">
          {name ? (
            <NameQuestion
              name={name}
              text={typed}
              onReplace={replace}
              onFine={() => setFine([...fine, name])}
            />
          ) : null}
        </div>
      ) : null}
    </FieldShell>
  )
}

/** Starts at the height of its `rows`, grows with the text, and never exceeds the screen. */
const height = (rows: number) => (rows <= 3 ? 'min-h-28' : rows <= 6 ? 'min-h-44' : 'min-h-60')

function NameQuestion(props: {
  name: string
  text: string
  onReplace: (name: string, standIn: string) => void
  onFine: () => void
}) {
  const t = useTranslations('ui.names')
  const standIn = nextStandIn(props.text, t('participant'))
  const button =
    'min-h-11 cursor-pointer rounded-full border-2 border-warm-line px-4 font-bold text-warm-ink hover:bg-surface'
  return (
    <div className="flex flex-col gap-3 rounded-card bg-warm px-5 py-4 text-warm-ink">
      <p>{t('question', { name: props.name })}</p>
      <div className="flex flex-wrap gap-3">
        <button type="button" className={button} onClick={() => props.onReplace(props.name, standIn)}>
          {t('replace', { standIn })}
        </button>
        <button type="button" className={button} onClick={props.onFine}>
          {t('fine')}
        </button>
      </div>
    </div>
  )
}
