'use client'

import { useContext } from 'react'
import { Button } from '@/app/_ui/button'
import { FormContext } from '@/app/_ui/form/form-context'
import { CHANGE, PREVIEWED } from './field-names'

/** In the reader's language. */
type Says = Record<'preview' | 'theyRead' | 'changed' | 'checkHint' | 'send' | 'previewAgain', string>

/** First what they would read, exactly; then the button that sends exactly that. */
export function AskButtons({ says }: { says: Says }) {
  const { values } = useContext(FormContext).state
  const previewed = values[PREVIEWED]?.[0]
  if (previewed === undefined) return <Button>{says.preview}</Button>
  const changes = values[CHANGE] ?? []
  return (
    <section className="flex flex-col gap-4 rounded-card bg-accent-soft p-5 sm:p-7">
      <h2 className="text-h2">{says.theyRead}</h2>
      <p dir="auto" className="own-words">
        {previewed}
      </p>
      {changes.length > 0 ? (
        <>
          <p className="font-bold">{says.changed}</p>
          <ul className="list-disc pl-5">
            {changes.map((change) => (
              <li key={change} dir="auto">
                {change}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="text-ink-soft">{says.checkHint}</p>
      <input type="hidden" name={PREVIEWED} value={previewed} />
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button>{says.send}</Button>
        <Button look="quiet" name="again" value="yes">
          {says.previewAgain}
        </Button>
      </div>
    </section>
  )
}
