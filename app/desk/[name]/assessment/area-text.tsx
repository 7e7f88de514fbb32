'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { TextArea } from '@/app/_ui/form/text-area'
import type { Area } from '@/machines/shared/events'
import { autosaveArea } from './actions'

/** Milliseconds of rest after which what was typed is kept. */
const REST = 1_200

type Saving = 'idle' | 'saving' | 'saved' | 'failed'

export interface AreaTextProps {
  caseName: string
  area: Area
  words: string
  label: string
  hint: string
  /** what is said about the saving, already in the reader's language */
  says: Record<Saving, string>
  /** the button for those without JavaScript, and for when saving has failed */
  save: string
}

/** The text of one area, saved while it is typed. Without JavaScript it is a field with a button to save. */
export function AreaText(props: AreaTextProps) {
  const { caseName, area, says } = props
  const [alive, setAlive] = useState(false)
  const [saving, setSaving] = useState<Saving>('idle')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(0)

  useEffect(() => {
    setAlive(true)
    return () => clearTimeout(timer.current)
  }, [])

  const typed = (text: string) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(async () => {
      const mine = ++latest.current
      setSaving('saving')
      const kept = await autosaveArea(caseName, area, text).catch(() => false)
      // the result of saving an older text says nothing about a newer one
      if (mine === latest.current) setSaving(kept ? 'saved' : 'failed')
    }, REST)
  }

  return (
    <div className="flex flex-col gap-2">
      <div onInput={(event) => event.target instanceof HTMLTextAreaElement && typed(event.target.value)}>
        <TextArea name="words" label={props.label} hint={props.hint} rows={4} defaultValue={props.words} />
      </div>
      {alive ? (
        <p role="status" className="text-small text-ink-soft">
          {says[saving]}
        </p>
      ) : null}
      {!alive || saving === 'failed' ? (
        <div>
          <Button look="quiet" name="intent" value="save">
            {props.save}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
