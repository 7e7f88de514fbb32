import type { ConcernAnswers, ConcernChoices } from '@/lib/cases/model/concern-views'

/* A small organisation to report in, a report in the shortest way, and a form as a browser sends it. */

const person = (id: string) => ({ id, name: id, away: false })
const office = (
  id: string,
  role: ConcernChoices['offices'][number]['role'],
  regionId: string,
  people: string[] = [],
) => ({ id, role, regionId, label: id, people: people.map(person) })
export const signedIn: ConcernChoices = {
  signedIn: true,
  mayTake: false,
  regions: [
    { id: 'country', parentId: null, name: 'Country', country: 'GB' },
    { id: 'north', parentId: 'country', name: 'North', country: 'GB' },
    { id: 'island', parentId: null, name: 'Island', country: 'NZ' },
  ],
  offices: [
    office('advisor', 'volunteerAdvisor', 'north', ['ada', 'ben']),
    office('coordinator', 'regionalCoordinator', 'north', ['cleo']),
    office('central', 'centralOffice', 'country', ['dora']),
    office('reviewers', 'independentReviewer', 'country', ['finn']),
    office('elsewhere', 'volunteerAdvisor', 'island', ['gus']),
  ],
  meetings: [{ id: 'evening', regionId: 'north', name: 'Evening' }],
  people: [{ id: 'ada', name: 'ada', about: 'advisor' }],
}
export const stranger: ConcernChoices = {
  ...signedIn,
  signedIn: false,
  people: [],
  offices: signedIn.offices.map((each) => ({ ...each, people: [] })),
}

export const answers: ConcernAnswers = {
  matter: 'notSure',
  guidelines: [],
  words: 'It was said aloud.',
  sawIt: 'notSure',
  when: '',
  where: '',
  wouldHelp: '',
  urgency: 'notSure',
  aboutKind: 'unknown',
  aboutPersonId: null,
  aboutOfficeId: null,
  aboutMeetingId: null,
  aboutText: '',
  affected: 'notSure',
  affectedText: '',
  affectedPersonId: null,
  regionId: 'north',
  officeIds: ['central'],
  personIn: {},
  excludedPersonIds: [],
  excludedOfficeIds: [],
  identity: 'anonymous',
  name: '',
  contact: '',
  noticeAddress: '',
  taken: null,
}

export const form = (fields: Record<string, string | string[]>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) data.append(name, each)
  return data
}
export const issues = (parsed: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  Object.fromEntries(parsed.error?.issues.map((issue) => [issue.path[0], issue.message]) ?? [])
