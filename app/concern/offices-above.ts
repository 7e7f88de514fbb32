import type { ConcernChoices } from '@/lib/cases/model/concern-views'

/** The region and those above it, the nearest first. */
function regionsAbove(regionId: string | undefined, { regions }: ConcernChoices): string[] {
  const line: string[] = []
  for (
    let here = regions.find((region) => region.id === regionId);
    here && !line.includes(here.id);
    here = regions.find((region) => region.id === here?.parentId)
  )
    line.push(here.id)
  return line
}

/** In one region: those who listen locally first, those who have no other role last. */
const order = ['volunteerAdvisor', 'regionalCoordinator', 'centralOffice', 'independentReviewer'] as const

/** The offices of a region and of those above it, the nearest first. */
export const officesAbove = (
  regionId: string | undefined,
  choices: ConcernChoices,
): ConcernChoices['offices'] =>
  regionsAbove(regionId, choices).flatMap((id) =>
    choices.offices
      .filter((office) => office.regionId === id)
      .sort((one, other) => order.indexOf(one.role) - order.indexOf(other.role)),
  )
