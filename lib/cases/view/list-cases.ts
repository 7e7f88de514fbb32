import { myAccess } from '@/lib/db/access'
import { findCases } from '@/lib/db/case-files'
import { withActor } from '@/lib/db/client'
import { runningDeadlines } from '@/lib/db/deadlines'
import { now } from '@/lib/deadlines/now'
import { loadDirectory } from '@/lib/directory/load-directory'
import { ownMatters, type PersonActor } from '@/lib/policy'
import { type Capacity, capacities } from '@/machines/effects'
import { loadCases } from '../load/load-case'
import type { CaseCard } from '../model/views'
import { caseCard } from './case-card'

/** What concerns this person: as subject, respondent or reporter. What waits for them first, then the soonest due. */
export const listMyMatters = (actor: PersonActor): Promise<CaseCard[]> => list(actor, ownMatters)

/** What this person looks after, or is asked to; questions to them or from them have a list of their own. What waits for them first, then the soonest due. */
export const listDesk = (actor: PersonActor): Promise<CaseCard[]> =>
  list(
    actor,
    capacities.filter((capacity) => !ownMatters.includes(capacity)),
  )

async function list(actor: PersonActor, held: readonly Capacity[]): Promise<CaseCard[]> {
  const directory = await loadDirectory(actor.locale, await now())
  return withActor(actor, async (tx) => {
    const rows = await myAccess(tx, actor, { capacities: held })
    const found = await findCases(tx, [...new Set(rows.map((row) => row.caseId))])
    const files = found.filter((file) => file.workflow !== 'advice')
    const deadlines = await runningDeadlines(
      tx,
      files.map((file) => file.id),
    )
    const loaded = await loadCases(tx, files)
    return loaded
      .map((one) => caseCard(actor, one, deadlines, directory))
      .sort((a, b) => order(a) - order(b) || (a.where.by ?? 0) - (b.where.by ?? 0))
  })
}

const order = ({ where }: CaseCard): number => {
  if (where.closed) return 3
  if (where.waitsForMe) return 0
  return where.by === null ? 2 : 1
}
