import type { CommitAnswer } from '@/lib/db/commit'
import { ok, type Result, refuse } from '@/lib/policy/result'
import { newCodeName } from '../model/code-name'
import type { CodeName } from '../model/views'

/**
 * Opens a file under a name that is free: one may be taken, another is as good. So many in a row that are taken mean
 * that the lists have to grow, and throw.
 */
export async function newCodeNamed(
  open: (codeName: CodeName) => Promise<CommitAnswer<{ name: CodeName }> | { done: { name: CodeName } }>,
): Promise<Result<{ name: CodeName }>> {
  for (let tried = 0; tried < 50; tried++) {
    const answer = await open(newCodeName())
    if ('done' in answer) return ok(answer.done)
    if (answer.ok) return ok(answer.result)
    if (answer.code !== 'nameTaken') return refuse(answer.code)
  }
  throw new Error('no free code name was found')
}
