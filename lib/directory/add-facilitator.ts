import { db } from '@/lib/db/client'
import { ok, type Result, refuse } from '@/lib/policy'
import type { LocalDate } from '@/machines/effects'
import { type DirectoryAdmin, mayKeep } from './directory-admin'
import { forgetDirectory } from './snapshot'

/** Makes this person a facilitator of that region from that day on. A running term there is kept. */
export async function addFacilitator(
  directoryAdmin: DirectoryAdmin,
  personId: string,
  regionId: string,
  from: LocalDate,
): Promise<Result<null>> {
  const refused = mayKeep(directoryAdmin, 'keepPeople')
  if (refused) return refused
  const [person, region] = await Promise.all([
    db().person.findUnique({ where: { id: personId } }),
    db().region.findUnique({ where: { id: regionId } }),
  ])
  if (!person || !region) return refuse('notFound')
  if (!(await db().facilitatorTerm.findFirst({ where: { personId, regionId, untilOn: null } })))
    await db().facilitatorTerm.create({ data: { personId, regionId, fromOn: from } })
  forgetDirectory()
  return ok(null)
}
