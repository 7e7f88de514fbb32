import { db } from '@/lib/db/client'
import { ok, type Result, refuse } from '@/lib/policy'
import { type DirectoryAdmin, mayKeep } from './directory-admin'
import { forgetDirectory } from './snapshot'

/** Makes a person a directory administrator. This gives them access to no case. */
export async function nameAdministrator(
  directoryAdmin: DirectoryAdmin,
  personId: string,
): Promise<Result<null>> {
  const refused = mayKeep(directoryAdmin, 'nameAdministrator', personId)
  if (refused) return refused
  if (!(await db().person.findUnique({ where: { id: personId } }))) return refuse('notFound')
  await db().administrator.createMany({ data: [{ personId }], skipDuplicates: true })
  forgetDirectory()
  return ok(null)
}
