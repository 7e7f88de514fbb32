import { useTranslations } from 'next-intl'
import type { Count } from '@/lib/outcomes/views'

export interface CountTableProps {
  caption: string
  /** headings of the columns: quarters, and the year when it is over */
  columns: string[]
  /** one count for each column */
  rows: { label: string; counts: Count[]; strong?: boolean }[]
}

/** Counts with their headings. A withheld count shows a dash, and a word for screen readers. */
export function CountTable({ caption, columns, rows }: CountTableProps) {
  const t = useTranslations('office')
  return (
    // focusable by keyboard, because the table may scroll sideways on a phone
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-left">
        <caption className="pb-2 text-left text-h3 font-bold">{caption}</caption>
        <thead>
          <tr className="border-b border-line">
            <td className="py-2 pr-3" />
            {columns.map((column) => (
              <th key={column} scope="col" className="px-2 py-2 text-right align-bottom font-bold">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label} className={`border-b border-line ${row.strong ? 'font-bold' : ''}`}>
              <th scope="row" className={`py-2 pr-3 ${row.strong ? 'font-bold' : 'font-normal'}`}>
                {row.label}
              </th>
              {columns.map((column, index) => (
                <td key={column} className="px-2 py-2 text-right tabular-nums">
                  {row.counts[index] ?? (
                    <>
                      <span aria-hidden="true" className="text-ink-soft">
                        –
                      </span>
                      <span className="sr-only">{t('withheld')}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
