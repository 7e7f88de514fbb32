import { now } from '@/lib/deadlines/now'
import type { PersonActor } from '@/lib/policy'
import {
  type CaseFacts,
  circlesIn,
  type DutyGap,
  fallbackRoute,
  type Organisation,
  regionsUp,
  treeOf,
  vacantDuties,
  type WhyAsked,
} from '@/lib/routing'
import { mayKeep } from './directory-admin'
import { type Directory, loadDirectory } from './load-directory'
import { snapshot } from './snapshot'

/** What an organisation still lacks. Independent of cases: it is the same whether there are any or not. */
interface SetUpView {
  /** names of regions that are above themselves, each circle once */
  circles: string[][]
  /** from the top of each tree downwards */
  regions: RegionSetUp[]
  /** the reader administers the regions and can put one below another */
  mayMove: boolean
}

export interface RegionSetUp {
  id: string
  name: string
  /** the region right above it, by name; null at the top of a tree */
  above: string | null
  gaps: Pick<DutyGap, 'duty' | 'why'>[]
  /** the first office a report reaches when no office is chosen and there is no conflict; null: none */
  first: { office: string; why: WhyAsked } | null
}

/**
 * Every duty that no one can do, by region, and where a report from there goes. Directory administrators see
 * all regions, Central Office its own tree; null for anyone else.
 */
export async function readSetUp(actor: PersonActor): Promise<SetUpView | null> {
  if (!maySeeSetUp(actor)) return null
  const central = actor.offices.filter((office) => office.role === 'centralOffice')
  const at = await now()
  const [directory, { regions }] = await Promise.all([loadDirectory(actor.locale, at), snapshot()])
  const org = directory.organisation
  const trees = central.map((office) => treeOf(org, office.regionId))
  const sees = (id: string) => actor.administersDirectory || trees.some((tree) => tree.has(id))
  const names = new Map(regions.map((region) => [region.id, region.name]))
  const nameOf = (id: string) => names.get(id) ?? ''
  const gaps = vacantDuties(org)
  return {
    circles: circlesIn(org)
      .filter((circle) => circle.some(sees))
      .map((circle) => circle.map(nameOf)),
    regions: fromTheTop(org, nameOf)
      .filter(sees)
      .map((id) => ({
        id,
        name: nameOf(id),
        above: aboveOf(regions, id),
        gaps: gaps.filter((gap) => gap.regionId === id).map(({ duty, why }) => ({ duty, why })),
        first: firstAsked(directory, id, at),
      })),
    mayMove: mayKeep(actor, 'keepRegions') === null,
  }
}

/** Whether this actor can open the set-up page. */
export const maySeeSetUp = (actor: PersonActor): boolean => mayKeep(actor, 'seeSetUp') === null

function aboveOf(
  regions: readonly { id: string; name: string; parentId: string | null }[],
  id: string,
): string | null {
  const parentId = regions.find((region) => region.id === id)?.parentId
  return regions.find((region) => region.id === parentId)?.name ?? null
}

/** Each region before those below it; sisters by name. */
function fromTheTop(org: Organisation, nameOf: (id: string) => string): string[] {
  const way = (id: string) => regionsUp(org, id).reverse().map(nameOf).join('\n')
  return org.regions
    .map(({ id }) => ({ id, way: way(id) }))
    .sort((one, other) => one.way.localeCompare(other.way) || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id)
}

function firstAsked(directory: Directory, regionId: string, at: number): RegionSetUp['first'] {
  const [first] = fallbackRoute(directory.organisation, { ...nothingInTheWay, at, regionId }).steps
  return first ? { office: directory.office(first.officeId)?.label ?? '', why: first.why } : null
}

const nothingInTheWay: Omit<CaseFacts, 'at' | 'regionId'> = {
  chosenOfficeIds: [],
  personIn: {},
  peopleInvolved: [],
  involvedOffices: [],
  identified: true,
  excluded: { people: [], offices: [] },
  asked: [],
  tookPart: { handled: [], seconded: [], reviewed: [] },
}
