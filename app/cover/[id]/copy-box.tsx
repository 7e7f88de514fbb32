'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'

/** A text to edit and copy. The button needs JavaScript; without it the reader selects the text. */
export function CopyBox(props: { text: string; label: string; copy: string; copied: string }) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [canCopy, setCanCopy] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => setCanCopy(true), [])

  const copy = async () => {
    if (!box.current) return
    box.current.select()
    // without a secure context there is no clipboard; the text stays selected, so that the reader can copy it
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
