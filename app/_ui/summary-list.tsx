import type { ReactNode } from 'react'

export interface SummaryRow {
  label: string
  value: ReactNode
  /** where the answer can be changed */
  change?: { href: string; label: string }
}

/** Answers given, one row each, with a link back to each question. */
export function SummaryList(props: { rows: SummaryRow[] }) {
  return (
    <dl className="divide-y divide-line rounded-card border border-line bg-surface px-5 shadow-card sm:px-7">
      {props.rows.map((row) => (
        <div
          key={row.label}
          className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1 py-4 sm:grid-cols-[12rem_1fr_auto]"
        >
          <dt className="font-bold text-ink-soft">{row.label}</dt>
          <dd className="col-span-2 min-w-0 sm:col-span-1">{row.value}</dd>
          {row.change ? (
            <dd className="col-start-2 row-start-1 sm:col-start-3">
              <a href={row.change.href} className="link inline-flex items-center py-2.5 -my-2.5">
                {row.change.label}
                <span className="sr-only">: {row.label}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
