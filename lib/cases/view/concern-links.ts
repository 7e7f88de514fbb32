import { myAccess } from '@/lib/db/access'
import { findCases } from '@/lib/db/case-files'
import type { Tx } from '@/lib/db/client'
import { linksOf } from '@/lib/db/links'
import type { PartyActor } from '@/lib/policy'
import { type LoadedCase, loadCases } from '../load/load-case'
import { isAdviceState } from '../model/advice-state'
import type { ConcernView } from '../model/concern-views'

type Links = Pick<ConcernView, 'advice' | 'links' | 'linkable'>

/**
 * The links of this case that the actor may see, for the desk: requests for advice about it, linked cases, and cases of
 * their own that could be linked. A link to a case they do not see is left out.
 */
export async function concernLinks(
  tx: Tx,
  actor: PartyActor,
  { file }: Pick<LoadedCase, 'file'>,
): Promise<Links> {
  const rows = await linksOf(tx, file.id)
  const other = (row: (typeof rows)[number]) => (row.fromCase === file.id ? row.toCase : row.fromCase)
  const mine = await myAccess(tx, actor, { capacities: ['handler'] })
  const handled = [...new Set(mine.map((row) => row.caseId))].filter((id) => id !== file.id)
  const files = await findCases(tx, [...new Set([...rows.map(other), ...handled])])
  const asked = rows.filter((row) => row.kind === 'advice' && row.fromCase === file.id)
  const consulted = await loadCases(
    tx,
    files.filter((one) => asked.some((row) => row.toCase === one.id)),
  )
  const linked = new Set(rows.map(other))
  return {
    advice: asked.flatMap((row) => {
      const one = consulted.find((loaded) => loaded.file.id === row.toCase)
      const state = one?.at.state
      return one && isAdviceState(state) ? [{ name: one.file.codeName, state, at: row.since }] : []
    }),
    links: rows.flatMap((row) => {
      const name = files.find((one) => one.id === other(row))?.codeName
      return name && row.kind !== 'advice' ? [{ name, kind: row.kind }] : []
    }),
    linkable: files
      .filter((one) => handled.includes(one.id) && !linked.has(one.id) && one.closedAt === null)
      .map((one) => one.codeName)
      .sort(),
  }
}
