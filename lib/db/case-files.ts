import type { CaseFile } from '@/generated/prisma/client'
import type { CaseWorkflowName } from '@/machines'
import type { Tx } from './client'

/** One case as the commit stores it. Instants are domain time in milliseconds. */
export interface CaseFileRow {
  id: string
  codeName: string
  workflow: CaseWorkflowName
  machineVersion: number
  /** persisted snapshot; lift it with the workflow's `migrate` */
  snapshot: unknown
  version: number
  matter: string | null
  need: string | null
  proposalId: string | null
  resolution: string | null
  openedAt: number
  closedAt: number | null
}

/** Null also for a case that this actor does not see, and for one that is erased. */
export async function findCase(tx: Tx, codeName: string): Promise<CaseFileRow | null> {
  const row = await tx.caseFile.findUnique({ where: { codeName } })
  return row && fromRow(row)
}

/** Those of these cases that the actor sees, in no particular order. */
export async function findCases(tx: Tx, ids: readonly string[]): Promise<CaseFileRow[]> {
  const rows = await tx.caseFile.findMany({ where: { id: { in: [...ids] }, erasedAt: null } })
  return rows.map(fromRow)
}

function fromRow(row: CaseFile): CaseFileRow {
  const { erasedAt: _, codeName, openedAt, closedAt, ...rest } = row
  return {
    ...rest,
    // written by this application alone
    workflow: rest.workflow as CaseWorkflowName,
    codeName: codeName ?? '',
    openedAt: openedAt.getTime(),
    closedAt: closedAt?.getTime() ?? null,
  }
}
