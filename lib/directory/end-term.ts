import { db, type Tx } from '@/lib/db/client'
import { termDay } from '@/lib/db/terms'
import { now } from '@/lib/deadlines/now'
import { ok, type Ref, type Result, refuse } from '@/lib/policy'
import { removeOfficeMember } from '@/lib/vault/offices'
import { memberRef, personRef } from '@/lib/vault/references'
import type { LocalDate } from '@/machines/effects'
import { type DirectoryAdmin, mayKeep } from './directory-admin'
import { forgetDirectory } from './snapshot'

export interface EndedTerm {
  personId: string
  /** the person whose cases have to be passed on; `lib/cases` does that */
  personRef: Ref
  officeId: string
}

/**
 * Ends a term: sets its last day, ends the seat, and destroys this holder's copy of the office's key at once.
 * @param untilOn the last day, today at the latest: a key cannot be withdrawn in advance
 * @param alongside runs in the same transaction
 */
export async function endTerm(
  directoryAdmin: DirectoryAdmin,
  termId: string,
  untilOn: LocalDate,
  alongside: (tx: Tx, ended: EndedTerm) => Promise<void> = async () => undefined,
): Promise<Result<EndedTerm>> {
  const term = await db().officeTerm.findUnique({ where: { id: termId } })
  if (!term) return refuse('notFound')
  const { personId, officeId } = term
  const refused = mayKeep(directoryAdmin, 'endTerm', personId)
  if (refused) return refused
  if (untilOn > termDay(await now())) return refuse('invalid', { untilOn: 'date' })
  const ended = { personId, personRef: personRef(personId), officeId }
  await db().$transaction(async (tx) => {
    await tx.officeTerm.update({ where: { id: termId }, data: { untilOn } })
    await removeOfficeMember(tx, { officeId, memberRef: memberRef(personId), untilOn })
    await alongside(tx, ended)
  })
  forgetDirectory()
  return ok(ended)
}
