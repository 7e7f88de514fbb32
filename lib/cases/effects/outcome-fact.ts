import type { Tx } from '@/lib/db/client'
import type { CaseCommit } from '@/lib/db/commit'
import type { Directory } from '@/lib/directory/load-directory'
import type { OpenedCasePart } from '@/lib/vault/parts'
import type { CaseDescription } from '@/machines'
import type { LoadedCase } from '../load/load-case'
import { readBody } from '../load/read-body'
import type { ProposalContent } from '../model/views'
import { outcomeOfCase } from './outcome-of-case'
import type { AppliedEffects } from './situation'

interface Closing {
  loaded: LoadedCase
  opened: ReadonlyMap<string, OpenedCasePart>
  /** where the closing event leads */
  next: CaseDescription
  directory: Directory
  at: number
}

/** What is counted of a case: written when it closes, taken away when it is opened again, else left as it is. */
export async function outcomeFactFor(
  tx: Tx,
  { outcome }: Pick<AppliedEffects, 'outcome'>,
  closing: Closing,
): Promise<Pick<CaseCommit, 'outcome'>> {
  if (outcome === null) return {}
  if (outcome === 'retracted') return { outcome: null }
  return { outcome: outcomeOfCase({ ...closing, ...outcome, plan: await planOf(tx, closing) }) }
}

/** The measures in force: of the decision in force, or of the plan that was agreed or imposed. */
async function planOf(tx: Tx, { loaded, opened, next }: Closing): Promise<ProposalContent | null> {
  const { decisionId, planId } = next
  if (decisionId) return (await readBody(tx, { loaded, opened }, decisionId, 'decision'))?.plan ?? null
  return planId ? readBody(tx, { loaded, opened }, planId, 'proposal') : null
}
