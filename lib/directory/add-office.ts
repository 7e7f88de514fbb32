import { db, type Tx } from '@/lib/db/client'
import { type OfficeRole, officeRoles, ok, type Result, refuse } from '@/lib/policy'
import { createOfficeKey } from '@/lib/vault/offices'
import { type DirectoryAdmin, mayKeep } from './directory-admin'
import { forgetDirectory } from './snapshot'

/**
 * Creates an office with its key pair, or finds the existing one: there is one office for each role and region,
 * held or vacant. Offices are created from the top down, because the pair is also sealed to the office above.
 */
export async function addOffice(
  directoryAdmin: DirectoryAdmin,
  office: { role: OfficeRole; regionId: string },
): Promise<Result<{ id: string }>> {
  const refused = mayKeep(directoryAdmin, 'keepRegions')
  if (refused) return refused
  if (!(await db().region.findUnique({ where: { id: office.regionId } }))) return refuse('notFound')
  const id = await db().$transaction(async (tx) => {
    await tx.office.createMany({ data: [office], skipDuplicates: true })
    const made = await tx.office.findUniqueOrThrow({ where: { role_regionId: office } })
    await createOfficeKey(tx, made.id, await officeAbove(tx, office))
    return made.id
  })
  forgetDirectory()
  return ok({ id })
}

/** The nearest office of a higher role in the region or above it; null at the top. */
async function officeAbove(
  tx: Tx,
  { role, regionId }: { role: OfficeRole; regionId: string },
): Promise<string | null> {
  const higher = officeRoles.slice(officeRoles.indexOf(role) + 1)
  const way: string[] = []
  for (let at: string | null = regionId; at && !way.includes(at); ) {
    way.push(at)
    const region: { parentId: string | null } | null = await tx.region.findUnique({ where: { id: at } })
    at = region?.parentId ?? null
  }
  const offices = await tx.office.findMany({ where: { role: { in: higher }, regionId: { in: way } } })
  const rank = (office: { role: string; regionId: string }) =>
    higher.indexOf(office.role as OfficeRole) * way.length + way.indexOf(office.regionId)
  return offices.sort((one, other) => rank(one) - rank(other))[0]?.id ?? null
}
