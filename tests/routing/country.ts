import {
  type CaseFacts,
  type Choice,
  fallbackRoute,
  type Office,
  type Organisation,
  type Seat,
} from '@/lib/routing'

export const TOMORROW = 2_000
export const office = (role: Office['role'], regionId: string, ...members: (string | Seat)[]): Office => ({
  id: `${role}@${regionId}`,
  role,
  regionId,
  members: members.map((one) => (typeof one === 'string' ? { ref: one } : one)),
})

/** North and South below the country; a board beside it. */
export const country = (...more: Office[]): Organisation => {
  const usual = [
    office('volunteerAdvisor', 'north', 'Ann', 'Amir'),
    office('regionalCoordinator', 'north', 'Cora'),
    office('volunteerAdvisor', 'south', 'Sue'),
    office('regionalCoordinator', 'south', 'Said'),
    office('centralOffice', 'country', 'Celia', 'Carl'),
    office('independentReviewer', 'country', 'Rosa', 'Rui'),
  ]
  return {
    regions: [
      { id: 'country', parentId: null },
      { id: 'north', parentId: 'country' },
      { id: 'south', parentId: 'country' },
    ],
    offices: [...usual.filter((one) => !more.some((other) => other.id === one.id)), ...more],
  }
}

export const inNorth: CaseFacts = {
  at: 1_000,
  regionId: 'north',
  chosenOfficeIds: [],
  personIn: {},
  peopleInvolved: ['Sam'],
  involvedOffices: [],
  identified: true,
  excluded: { people: [], offices: [] },
  asked: [],
  tookPart: { handled: [], seconded: [], reviewed: [] },
}
export const advisors = 'volunteerAdvisor@north'
export const coordinators = 'regionalCoordinator@north'
export const central = 'centralOffice@country'
export const board = 'independentReviewer@country'

export const told = (org: Organisation, facts: CaseFacts) =>
  fallbackRoute(org, facts).steps.map((step) => `${step.when}: ${step.eligible.join(' or ')} (${step.why})`)
export const whom = (choice: Choice) => (choice.found ? choice.candidate.eligible.join(' or ') : choice.why)
