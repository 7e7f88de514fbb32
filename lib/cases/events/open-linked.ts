import { randomUUID } from 'node:crypto'
import { commitCaseEvent, type LinkKind } from '@/lib/db/commit'
import type { PersonActor } from '@/lib/policy'
import { ok, type Result } from '@/lib/policy/result'
import { sealCaseDetail } from '@/lib/trail/case-trail'
import { newCodeNamed } from '../effects/new-code-named'
import { type NewCase, openCase } from '../effects/open-case'
import type { CodeName } from '../model/views'
import type { HandledCase } from './as-handler'

/**
 * Opens a file that came out of a case, and binds the case to it: both or neither. The case does not move, and only its
 * desk sees the link; nothing in the new file names it.
 */
export async function openLinked(
  actor: PersonActor,
  { tx, loaded, at, directory }: HandledCase,
  kind: LinkKind,
  file: Omit<NewCase, 'caseId' | 'codeName' | 'at' | 'directory'>,
): Promise<Result<{ name: CodeName }>> {
  // the actor may not see the new case: the commit knows them as its opener
  const caseId = randomUUID()
  const opened = await newCodeNamed((codeName) =>
    openCase(tx, actor, { ...file, caseId, at, directory, codeName }),
  )
  if (!opened.ok) return opened
  const trail = await sealCaseDetail(tx, loaded.file.id, {
    event: `opened:${kind}`,
    actor: actor.ref,
    act: file.actId,
  })
  const bound = await commitCaseEvent(
    actor,
    {
      actId: null,
      caseId: loaded.file.id,
      at,
      event: null,
      capacity: 'handler',
      links: [{ to: caseId, kind }],
      trail,
      result: null,
    },
    tx,
  )
  // the case is locked and handled by this actor: a refusal here would leave a file that belongs to nothing
  if (!bound.ok) throw new Error(`the gate refused the link: ${bound.code}`)
  return ok(opened.value)
}
