'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/app/_ui/button'

/** Two conveniences where JavaScript runs; without it the words are there to be written down, selected and printed. */
export function CopyPhrase(props: { words: string; copy: string; copied: string; print: string }) {
  const [ready, setReady] = useState<'not' | 'print' | 'copy'>('not')
  const [copied, setCopied] = useState(false)
  // outside a secure context there is no clipboard
  useEffect(() => setReady(navigator.clipboard ? 'copy' : 'print'), [])
  if (ready === 'not') return null
  const copy = () => navigator.clipboard.writeText(props.words).then(() => setCopied(true))
  return (
    <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap sm:items-center print:hidden">
      <Button type="button" look="quiet" onClick={() => window.print()}>
        {props.print}
      </Button>
      {ready === 'copy' ? (
        <Button type="button" look="quiet" onClick={copy}>
          {props.copy}
        </Button>
      ) : null}
      <p role="status" className="empty:hidden">
        {copied ? props.copied : ''}
      </p>
    </div>
  )
}
