import { db } from '@/lib/db/client'

/** Everything of the directory that pages and routing need, in one reading. */
export type Snapshot = Awaited<ReturnType<typeof read>>

const KEEP = 60_000
let kept: { at: number; reading: Promise<Snapshot> } | undefined

/**
 * The directory, kept in memory. It is read again after a change in this process, and every minute for changes
 * by another process. Small beside the cases: a few thousand rows.
 */
export function snapshot(): Promise<Snapshot> {
  const at = Date.now()
  if (!kept || at - kept.at > KEEP) {
    const reading = read()
    kept = { at, reading }
    // a failed reading is not cached
    reading.catch(() => forgetDirectory())
  }
  return kept.reading
}

/** Call this after every change to the directory. */
export function forgetDirectory(): void {
  kept = undefined
}

async function read() {
  const [regions, people, offices, terms, facilitatorTerms, administrators, meetings, runs] =
    await Promise.all([
      db().region.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
      db().person.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
      db().office.findMany(),
      db().officeTerm.findMany(),
      db().facilitatorTerm.findMany(),
      db().administrator.findMany(),
      db().meeting.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
      db().meetingFacilitator.findMany(),
    ])
  return { regions, people, offices, terms, facilitatorTerms, administrators, meetings, runs }
}
