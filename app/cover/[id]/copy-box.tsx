'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'

/** A text to change and copy. Without JavaScript it is a box to select from; with it there is a button as well. */
export function CopyBox(props: { text: string; label: string; copy: string; copied: string }) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [canCopy, setCanCopy] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => setCanCopy(true), [])

  const copy = async () => {
    if (!box.current) return
    box.current.select()
    // outside a secure context there is no clipboard; the text stays selected for the reader's own keys
    await navigator.clipboard?.writeText(box.current.value).then(() => setCopied(true))
  }

  return (
    <div className="flex flex-col gap-3">
      <label htmlFor={id} className="font-bold">
        {props.label}
      </label>
      <textarea
        ref={box}
        id={id}
        rows={9}
        defaultValue={props.text}
        onInput={() => setCopied(false)}
        className="field-input field-sizing-content resize-y leading-relaxed"
      />
      {canCopy ? (
        <div className="flex flex-wrap items-center gap-4">
          <Button type="button" look="quiet" onClick={copy}>
            {props.copy}
          </Button>
          <p role="status">{copied ? props.copied : ''}</p>
        </div>
      ) : null}
    </div>
  )
}
