import { db } from '@/lib/db/client'
import { ok, type Result, refuse } from '@/lib/policy'
import { circlesIn, treeOf } from '@/lib/routing'
import { type DirectoryAdmin, mayKeep } from './directory-admin'
import { forgetDirectory } from './snapshot'

/**
 * Puts a region below another one, or at the top of a tree of its own. Refuses a parent that is below the
 * region, which would make a circle. Also refuses once there are offices in the region or below, because their
 * spare keys are sealed to the offices above them.
 * @param parentId null for the top of a tree
 */
export async function moveRegion(
  directoryAdmin: DirectoryAdmin,
  regionId: string,
  parentId: string | null,
): Promise<Result<null>> {
  const refused = mayKeep(directoryAdmin, 'keepRegions')
  if (refused) return refused
  const answer = await db().$transaction(async (tx): Promise<Result<null>> => {
    // two moves, each valid by itself, could make a circle together
    await tx.$queryRaw`select 1 from region order by id for update`
    const regions = await tx.region.findMany({ select: { id: true, parentId: true } })
    const known = (id: string) => regions.some((region) => region.id === id)
    if (!known(regionId) || (parentId !== null && !known(parentId))) return refuse('notFound')
    const moved = regions.map((region) => (region.id === regionId ? { id: regionId, parentId } : region))
    if (circlesIn({ regions: moved }).flat().includes(regionId))
      return refuse('invalid', { parentId: 'circle' })
    if (await tx.office.findFirst({ where: { regionId: { in: below(regions, regionId) } } }))
      return refuse('invalid', { parentId: 'hasOffices' })
    await tx.region.update({ where: { id: regionId }, data: { parentId } })
    return ok(null)
  })
  forgetDirectory()
  return answer
}

/** The region and all regions below it. */
function below(regions: readonly { id: string; parentId: string | null }[], regionId: string): string[] {
  const cut = regions.map((region) => (region.id === regionId ? { ...region, parentId: null } : region))
  return [...treeOf({ regions: cut, offices: [] }, regionId)]
}
