import { db } from '@/lib/db/client'
import { ok, type Result, refuse } from '@/lib/policy'
import { type Keeper, mayKeep } from './keeper'
import { forgetDirectory } from './snapshot'

/** Lets somebody keep the directory; it opens no case to them. */
export async function nameAdministrator(keeper: Keeper, personId: string): Promise<Result<null>> {
  const refused = mayKeep(keeper, 'nameAdministrator', personId)
  if (refused) return refused
  if (!(await db().person.findUnique({ where: { id: personId } }))) return refuse('notFound')
  await db().administrator.createMany({ data: [{ personId }], skipDuplicates: true })
  forgetDirectory()
  return ok(null)
}
