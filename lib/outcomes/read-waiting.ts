import { withActor } from '@/lib/db/client'
import type { Band } from '@/lib/db/commit'
import { type WaitingRow, waitingByOffice } from '@/lib/db/outcomes'
import { now } from '@/lib/deadlines/now'
import { centralPeople } from '@/lib/directory/central-people'
import { type Directory, loadDirectory } from '@/lib/directory/load-directory'
import type { PersonActor } from '@/lib/policy'
import { mayLookAtOutcomes } from './may-look'
import { enough } from './suppress'
import type { WaitingView } from './views'

/**
 * Reports that no one has accepted yet, by office, longest wait first. A case with anyone of a Central Office
 * in it changes no number that Central Office sees. Null for readers who may not see outcomes.
 */
export async function readWaiting(actor: PersonActor): Promise<WaitingView[] | null> {
  if (!mayLookAtOutcomes(actor)) return null
  const directory = await loadDirectory(actor.locale, await now())
  const rows = await withActor(actor, (tx) => waitingByOffice(tx, centralPeople(directory)))
  return waitingOf(rows, directory)
}

const bands: readonly Band[] = ['day', 'week', 'month', 'quarter', 'longer']

/**
 * One line an office. Does not say how many are already accepted, since that number would be small beside what
 * waits.
 */
export function waitingOf(rows: readonly WaitingRow[], directory: Pick<Directory, 'office'>): WaitingView[] {
  const byOffice = Map.groupBy(
    rows.filter((row) => row.waiting > 0),
    (row) => row.officeId,
  )
  const long = (row: { longest: Band | null }) => (row.longest ? bands.indexOf(row.longest) : 0)
  const lines = [...byOffice].map(([officeId, own]) => {
    const count = own.reduce((sum, row) => sum + row.waiting, 0)
    return {
      office: directory.office(officeId)?.label ?? '—',
      count: count < enough ? null : count,
      longest: bands[Math.max(...own.map(long))] ?? 'day',
    }
  })
  return lines.sort((a, b) => long(b) - long(a) || a.office.localeCompare(b.office))
}
