import { db } from '@/lib/db/client'
import { ok, type Result, refuse } from '@/lib/policy'
import { addOfficeMember } from '@/lib/vault/offices'
import { memberRef } from '@/lib/vault/references'
import type { LocalDate } from '@/machines/effects'
import { type DirectoryAdmin, mayKeep } from './directory-admin'
import { forgetDirectory } from './snapshot'

/**
 * Appoints a person to an office from that day on. Writes the term, the seat that row-level security reads, and
 * the office's key for them, all or nothing. A person who already holds the office keeps their running term.
 */
export async function appoint(
  directoryAdmin: DirectoryAdmin,
  officeId: string,
  personId: string,
  from: LocalDate,
): Promise<Result<{ termId: string }>> {
  const refused = mayKeep(directoryAdmin, 'appoint', personId)
  if (refused) return refused
  const termId = await db().$transaction(async (tx) => {
    // serialises two appointments to one office
    await tx.$queryRaw`select 1 from office where id = ${officeId} for update`
    const [office, person] = [
      await tx.office.findUnique({ where: { id: officeId } }),
      await tx.person.findUnique({ where: { id: personId } }),
    ]
    if (!office || !person) return null
    const held = await tx.officeTerm.findFirst({ where: { officeId, personId, untilOn: null } })
    if (held) return held.id
    const term = await tx.officeTerm.create({ data: { officeId, personId, fromOn: from } })
    await addOfficeMember(tx, { officeId, memberRef: memberRef(personId), fromOn: from, untilOn: null })
    return term.id
  })
  forgetDirectory()
  return termId ? ok({ termId }) : refuse('notFound')
}
