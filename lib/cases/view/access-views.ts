import type { AccessRow, ReadingRow } from '@/lib/db/access'
import type { Directory } from '@/lib/directory/load-directory'
import { casePartNames, type Ref } from '@/lib/policy'
import type { AccessView } from '../model/views'
import { personView } from './where'

const order = ['case', ...casePartNames] as const

/** Who has or had access, one line a person and capacity, with the instant they first opened any part. */
export function accessViews(
  rows: readonly AccessRow[],
  readings: readonly ReadingRow[],
  reader: Ref,
  directory: Directory,
): AccessView[] {
  const lines = Map.groupBy(
    rows.filter((row) => row.kind === 'person'),
    (row) => `${row.ref} ${row.capacity} ${row.since}`,
  )
  return [...lines.values()].flatMap((line) => {
    const [first] = line
    if (!first) return []
    const read = readings.filter(
      (row) => row.personRef === first.ref && line.some((one) => one.part === row.part),
    )
    // the longest that any part of it lasts is how long they have access
    const live = line.some((row) => row.until === null)
    return [
      {
        person: personView(first.ref, reader, directory, first.capacity),
        capacity: first.capacity,
        parts: order.filter((part) => line.some((row) => row.part === part)),
        since: first.since,
        until: live ? null : Math.max(...line.map((row) => row.until ?? 0)),
        // never before the access that is shown
        firstRead:
          read.length > 0 ? Math.max(first.since, Math.min(...read.map((row) => row.firstAt))) : null,
      },
    ]
  })
}
