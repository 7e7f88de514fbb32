import type { OfficeRole } from '@/lib/policy'

/** From the most local role to the last stop: the order in which an unanswered case climbs. */
export const ladderRoles = [
  'volunteerAdvisor',
  'regionalCoordinator',
  'centralOffice',
  'independentReviewer',
] as const satisfies readonly OfficeRole[]

/** A person who holds an office today. */
export interface Seat {
  /** the reference that case facts use for people too (as a party), so that conflicts of interest can be seen */
  ref: string
  /** milliseconds; away while this is in the future */
  awayUntil?: number | null
  /** handles as many cases as their own limit allows */
  atLimit?: boolean
}

export interface Office {
  id: string
  role: OfficeRole
  regionId: string
  members: readonly Seat[]
}

export interface Region {
  id: string
  /** null at the top of a tree */
  parentId: string | null
}

/** Several trees may exist side by side; a national organisation is a tree of its own. */
export interface Organisation {
  regions: readonly Region[]
  offices: readonly Office[]
}

/**
 * The region itself and those above it, nearest first; empty for an unknown one. Ends after one round in a
 * circle.
 */
export function regionsUp(org: Organisation, regionId: string): string[] {
  const parents = new Map(org.regions.map((region) => [region.id, region.parentId]))
  const way: string[] = []
  let at: string | null | undefined = regionId
  while (at != null && parents.has(at) && !way.includes(at)) {
    way.push(at)
    at = parents.get(at)
  }
  return way
}

/** Every region connected to this one through parents, in either direction; also right when the data has a circle. */
export function treeOf(org: Organisation, regionId: string): Set<string> {
  const tree = new Set(regionsUp(org, regionId))
  for (let before = -1; before !== tree.size; ) {
    before = tree.size
    for (const region of org.regions) {
      if (region.parentId !== null && tree.has(region.parentId)) tree.add(region.id)
    }
  }
  return tree
}

/**
 * The offices a case of this region can climb to, in order: advisors of the region, coordinators up the tree,
 * Central Offices up the tree, the Independent Reviewers of the whole tree, nearest first. Includes vacant
 * offices; excludes other trees.
 */
export function ladderOf(org: Organisation, regionId: string): Office[] {
  const up = regionsUp(org, regionId)
  const tree = treeOf(org, regionId)
  const nearness = (office: Office): number => {
    const steps = up.indexOf(office.regionId)
    return steps < 0 ? up.length : steps
  }
  const belongs = (office: Office): boolean => {
    switch (office.role) {
      case 'volunteerAdvisor':
        return office.regionId === regionId && up.length > 0
      case 'regionalCoordinator':
      case 'centralOffice':
        return up.includes(office.regionId)
      case 'independentReviewer':
        return tree.has(office.regionId)
      default:
        return false
    }
  }
  return org.offices
    .filter(belongs)
    .sort((a, b) => rankOf(a.role) - rankOf(b.role) || nearness(a) - nearness(b) || byId(a, b))
}

/** An office of any other role is asked for nothing, chosen or not: its role comes from a row of the database. */
export const isOnLadder = ({ role }: Pick<Office, 'role'>): boolean => ladderRoles.includes(role)

export const rankOf = (role: OfficeRole): number => ladderRoles.indexOf(role)

/** Orders offices of equal rank; the same on every machine, unlike a comparison by language. */
export const byId = (a: Office, b: Office): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
