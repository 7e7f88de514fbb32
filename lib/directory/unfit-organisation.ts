import { termDay } from '@/lib/db/terms'
import { now } from '@/lib/deadlines/now'
import { circlesIn, type Organisation, vacantDuties } from '@/lib/routing'
import { organisationOf } from './organisation-of'
import { snapshot } from './snapshot'

/**
 * Why no report can be accepted yet, in one sentence for the operator of the server; null when every report can
 * be decided. Without two Independent Reviewers who hold no other office, a case could stay with a person it is
 * about.
 */
export async function unfitOrganisation(): Promise<string | null> {
  const [directory, at] = await Promise.all([snapshot(), now()])
  const names = new Map(directory.regions.map((region) => [region.id, region.name]))
  return whyUnfit(organisationOf(directory, termDay(at)), (id) => names.get(id) ?? id)
}

/** @param nameOf name of a region by id */
export function whyUnfit(org: Organisation, nameOf: (regionId: string) => string): string | null {
  if (org.regions.length === 0) return 'The directory is empty: no report could reach anybody'
  const circles = circlesIn(org).map((circle) => circle.map(nameOf).join(' → '))
  if (circles.length > 0) return `Regions stand above themselves: ${circles.join('; ')}`
  const without = vacantDuties(org).filter((gap) => gap.duty === 'independentReview')
  if (without.length === 0) return null
  const trees = without.map((gap) => nameOf(gap.regionId)).join(', ')
  return `Fewer than two Independent Reviewers who hold no other office: ${trees}`
}
