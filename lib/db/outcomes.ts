import type { Ref } from '@/lib/policy/actor'
import type { Tx } from './client'
import type { Band, OutcomeFact } from './commit'
import { memberOf, officeRefOf } from './references'

export interface OutcomeRow extends OutcomeFact {
  workflow: string
}

/**
 * What is counted of the cases that closed, in no order that says anything: for Central Office without those about
 * a member of a Central Office, for the Independent Reviewers all, for anyone else none.
 * @param from,until quarters, `2026-Q4`, both included
 */
export async function readOutcomes(
  tx: Tx,
  { from, until }: { from?: string; until?: string } = {},
): Promise<OutcomeRow[]> {
  const rows = await tx.outcomeFact.findMany({
    where: { quarter: { gte: from, lte: until } },
    // an id is random: it tells neither what closed first nor what was counted anew
    orderBy: { id: 'asc' },
    omit: { id: true },
  })
  return rows.map((row) => ({
    ...row,
    acceptedIn: row.acceptedIn as Band,
    closedIn: row.closedIn as Band,
  }))
}

/** Open files by the office that was asked last. */
export interface WaitingRow {
  officeId: string
  workflow: string
  /** all of them */
  open: number
  /** those without a handler yet */
  waiting: number
  /** how long the oldest of these has lain there; null when none waits */
  longest: Band | null
}

/**
 * For Central Office and the Independent Reviewers; empty for anyone else.
 * @param centralPeople `personRef` of everyone in a Central Office: files that concern or exclude any of them are left
 * out for Central Office; for an Independent Reviewer only those that concern or exclude themselves
 */
export async function waitingByOffice(tx: Tx, centralPeople: readonly Ref[]): Promise<WaitingRow[]> {
  const central = await centralRefs(tx, centralPeople)
  return tx.$queryRaw<WaitingRow[]>`
    select office_id as "officeId", workflow, open_files as open, waiting, longest
    from waiting_by_office(${central}::text[])`
}

/** Every reference by which a case can name someone of a Central Office, or a Central Office. */
export async function centralRefs(tx: Tx, centralPeople: readonly Ref[]): Promise<Ref[]> {
  const offices = await tx.office.findMany({ where: { role: 'centralOffice' }, select: { id: true } })
  return [...centralPeople, ...centralPeople.map(memberOf), ...offices.map(({ id }) => officeRefOf(id))]
}

/**
 * Pairs of case names of open cases about the same person, for Central Office alone; self-reports are never among them.
 * @param centralPeople as for `waitingByOffice`
 */
export async function samePersonFiles(tx: Tx, centralPeople: readonly Ref[]): Promise<[string, string][]> {
  const rows = await tx.$queryRaw<{ one: string; other: string }[]>`
    select one, other from same_person_files(${await centralRefs(tx, centralPeople)}::text[]) order by one, other`
  return rows.map(({ one, other }) => [one, other])
}
