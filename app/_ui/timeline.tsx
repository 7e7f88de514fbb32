import type { ReactNode } from 'react'

export interface TimelineEntry {
  key: string
  /** usually a `DateTime` */
  when: ReactNode
  text: ReactNode
  /** a line below, e.g. the person's name */
  detail?: ReactNode
}

/** What happened so far, oldest first. */
export function Timeline(props: { entries: TimelineEntry[] }) {
  return (
    <ol className="relative flex flex-col gap-6 border-l-2 border-line pl-6">
      {props.entries.map((entry) => (
        <li key={entry.key} className="relative">
          <span
            aria-hidden="true"
            className="absolute top-2 -left-[1.95rem] size-3.5 rounded-full border-[3px] border-accent bg-paper"
          />
          <p className="text-small text-ink-soft">{entry.when}</p>
          <p>{entry.text}</p>
          {entry.detail ? <p className="text-small text-ink-soft">{entry.detail}</p> : null}
        </li>
      ))}
    </ol>
  )
}
