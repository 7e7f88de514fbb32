import { termDay } from '@/lib/db/terms'
import { now } from '@/lib/deadlines/now'
import { circlesIn, type Organisation, vacantDuties } from '@/lib/routing'
import { organisationOf } from './organisation-of'
import { snapshot } from './snapshot'

/**
 * Why no report may be taken yet, in one sentence for whoever runs the server; null when every report would come to an
 * end. Without two Independent Reviewers who hold nothing else a case could stay with somebody whom it concerns.
 */
export async function unfitOrganisation(): Promise<string | null> {
  const [directory, at] = await Promise.all([snapshot(), now()])
  const names = new Map(directory.regions.map((region) => [region.id, region.name]))
  return whyUnfit(organisationOf(directory, termDay(at)), (id) => names.get(id) ?? id)
}

/** @param nameOf what a region is called */
export function whyUnfit(org: Organisation, nameOf: (regionId: string) => string): string | null {
  if (org.regions.length === 0) return 'The directory is empty: no report could reach anybody'
  const circles = circlesIn(org).map((circle) => circle.map(nameOf).join(' → '))
  if (circles.length > 0) return `Regions stand above themselves: ${circles.join('; ')}`
  const without = vacantDuties(org).filter((gap) => gap.duty === 'independentReview')
  if (without.length === 0) return null
  const trees = without.map((gap) => nameOf(gap.regionId)).join(', ')
  return `Fewer than two Independent Reviewers who hold no other office: ${trees}`
}
