'use client'

import { useState } from 'react'
import { useField } from '@/app/_ui/form/form-context'
import { TextArea, type TextAreaProps } from '@/app/_ui/form/text-area'
import { type IdentifyingKind, identifyingFacts, type ReportedText } from '@/lib/redaction/identifying-facts'

export interface WatchedTextProps extends TextAreaProps {
  /** what the text is compared with; null where there is no reporter */
  report: ReportedText | null
  /** in the reader's language: above the list, and what each kind is */
  says: { couldTell: string; kinds: Record<IdentifyingKind, string> }
}

/** A text for the other side that says, while it is written, what in it could tell who reported. It forbids nothing. */
export function WatchedText({ report, says, ...props }: WatchedTextProps) {
  const { kept } = useField(props.name)
  const [text, setText] = useState(kept ? (kept[0] ?? '') : (props.defaultValue ?? ''))
  const facts = report ? identifyingFacts(text, report) : []
  const found = [...new Map(facts.map((fact) => [text.slice(fact.start, fact.end), fact.kind]))]
  return (
    <div className="flex flex-col gap-2">
      <div onInput={(event) => event.target instanceof HTMLTextAreaElement && setText(event.target.value)}>
        <TextArea {...props} watchNames={false} />
      </div>
      <div role="status">
        {found.length > 0 ? (
          <div className="rounded-card bg-warm px-5 py-4 text-warm-ink">
            <p className="font-bold">{says.couldTell}</p>
            <ul className="list-disc pl-5">
              {found.map(([words, kind]) => (
                <li key={words}>
                  “<span dir="auto">{words}</span>”: {says.kinds[kind]}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </div>
  )
}
