import type { OfficeRole } from '@/lib/policy'
import { ladderOf, type Office, type Organisation, regionsUp, treeOf } from './organisation'

/** What the organisation owes everyone who reports; set-up lists each duty that no one can do. */
export const duties = [
  'advise',
  'coordinate',
  'decideImposed',
  'secondApprover',
  'keepIdentity',
  'judgeConflict',
  'lastStop',
  'independentReview',
] as const
export type UnfilledDuty = (typeof duties)[number]

export interface DutyGap {
  duty: UnfilledDuty
  /** for the last stop and independent review: the top of the tree */
  regionId: string
  why: 'noOffice' | 'vacant' | 'tooFewPeople'
}

/** Every duty that no one can do, whatever the case; being away is not a gap. In the order of the regions. */
export function vacantDuties(org: Organisation): DutyGap[] {
  return org.regions.flatMap((region) => [...gapsOfRegion(org, region.id), ...gapsOfTree(org, region.id)])
}

function gapsOfRegion(org: Organisation, regionId: string): DutyGap[] {
  const ladder = ladderOf(org, regionId)
  const gaps: DutyGap[] = []
  const need = (duty: UnfilledDuty, role: OfficeRole) => {
    const why = whyUnfilled(ladder.filter((office) => office.role === role))
    if (why) gaps.push({ duty, regionId, why })
  }
  need('advise', 'volunteerAdvisor')
  need('coordinate', 'regionalCoordinator')
  need('decideImposed', 'centralOffice')
  const tooFew = (duty: UnfilledDuty) => gaps.push({ duty, regionId, why: 'tooFewPeople' })
  if (!twoPeopleOfTwoOffices(ladder)) tooFew('secondApprover')
  // both need Central Office or above, also when one of them handles the case and another has confirmed a
  // decision
  const above = people(
    ladder.filter(({ role }) => role === 'centralOffice' || role === 'independentReviewer'),
  )
  if (above.size < 2) tooFew('keepIdentity')
  if (above.size < 3) tooFew('judgeConflict')
  return gaps
}

/**
 * Reported once a tree, at its top. Needs at least two reviewers without another office of this tree, which
 * would make them a party. Offices in a sister organisation do not matter.
 */
function gapsOfTree(org: Organisation, regionId: string): DutyGap[] {
  if (topOf(org, regionId) !== regionId) return []
  const independent = ladderOf(org, regionId).filter((office) => office.role === 'independentReviewer')
  const why = whyUnfilled(independent)
  if (why) return (['lastStop', 'independentReview'] as const).map((duty) => ({ duty, regionId, why }))
  const tree = treeOf(org, regionId)
  const others = people(
    org.offices.filter((office) => office.role !== 'independentReviewer' && tree.has(office.regionId)),
  )
  const unburdened = [...people(independent)].filter((ref) => !others.has(ref))
  return unburdened.length < 2 ? [{ duty: 'independentReview', regionId, why: 'tooFewPeople' }] : []
}

function whyUnfilled(offices: readonly Office[]): DutyGap['why'] | null {
  if (offices.length === 0) return 'noOffice'
  return people(offices).size === 0 ? 'vacant' : null
}

/** One person who may request an imposed measure and, in another office, a second approver. */
function twoPeopleOfTwoOffices(ladder: readonly Office[]): boolean {
  const confirming = ladder.filter(({ role }) => role === 'centralOffice' || role === 'independentReviewer')
  const asking = [...ladder.filter(({ role }) => role === 'regionalCoordinator'), ...confirming]
  return asking.some((one) =>
    confirming.some(
      (other) =>
        other.id !== one.id &&
        one.members.some((first) => other.members.some((second) => second.ref !== first.ref)),
    ),
  )
}

const people = (offices: readonly Office[]): Set<string> =>
  new Set(offices.flatMap((office) => office.members.map((seat) => seat.ref)))

/** The region without a known parent; of a circle, the first by id. */
function topOf(org: Organisation, regionId: string): string {
  const known = new Set(org.regions.map((region) => region.id))
  const up = regionsUp(org, regionId)
  const last = org.regions.find((region) => region.id === up.at(-1))
  if (!last?.parentId || !known.has(last.parentId)) return last?.id ?? regionId
  return [...treeOf(org, regionId)].sort()[0] ?? regionId
}
