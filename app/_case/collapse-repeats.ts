import type { TimelineEntry } from '@/lib/cases/model/views'

/** The same thing several times in a row, by the same person, is one line: the last of them, and how often. */
export function collapseRepeats(
  entries: readonly TimelineEntry[],
): { entry: TimelineEntry; times: number }[] {
  const rows: { entry: TimelineEntry; times: number }[] = []
  for (const entry of entries) {
    const last = rows.at(-1)
    const same = last?.entry.event === entry.event && last.entry.by?.name === entry.by?.name
    if (last && same) Object.assign(last, { entry, times: last.times + 1 })
    else rows.push({ entry, times: 1 })
  }
  return rows
}
