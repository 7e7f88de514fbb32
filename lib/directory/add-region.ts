import { IANAZone } from 'luxon'
import { db } from '@/lib/db/client'
import { ok, type Result, refuse } from '@/lib/policy'
import { type DirectoryAdmin, mayKeep } from './directory-admin'
import { forgetDirectory } from './snapshot'

export interface NewRegion {
  name: string
  /** null: the top of a tree of its own */
  parentId: string | null
  /** ISO 3166-1 alpha-2 */
  country: string
  /** IANA zone */
  timeZone: string
}

/** Adds a region below another, or at the top of a new tree. Refuses an unknown zone or parent. */
export async function addRegion(
  directoryAdmin: DirectoryAdmin,
  region: NewRegion,
): Promise<Result<{ id: string }>> {
  const refused = mayKeep(directoryAdmin, 'keepRegions')
  if (refused) return refused
  if (!IANAZone.isValidZone(region.timeZone)) return refuse('invalid', { timeZone: 'chooseShown' })
  if (region.parentId && !(await db().region.findUnique({ where: { id: region.parentId } })))
    return refuse('notFound')
  const { id } = await db().region.create({ data: region })
  forgetDirectory()
  return ok({ id })
}
