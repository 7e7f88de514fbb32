import type { ReactNode } from 'react'

/** One line of where a case is: below one another on a phone, beside one another elsewhere. Stands in a `dl`. */
export function Line(props: { term: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="font-bold text-ink-soft">{props.term}</dt>
      <dd className="-mt-2 min-w-0 sm:mt-0">{props.children}</dd>
    </div>
  )
}
