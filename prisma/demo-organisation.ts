import type { OfficeRole } from '@/lib/policy'

/**
 * A small organisation in which everything that is normal occurs: vacant offices, one person with two roles, two
 * national trees. Everyone is named by what they do and where; no one here is real.
 */

export interface SeedRegion {
  name: string
  parent: string | null
  country: string
  timeZone: string
  /** the offices there are, also vacant ones; from the top down */
  offices: OfficeRole[]
}

export const regions: SeedRegion[] = [
  {
    name: 'Northland',
    parent: null,
    country: 'GB',
    timeZone: 'Europe/London',
    offices: ['independentReviewer', 'centralOffice'],
  },
  {
    name: 'Southland',
    parent: null,
    country: 'NZ',
    timeZone: 'Pacific/Auckland',
    offices: ['independentReviewer', 'centralOffice'],
  },
  ...['Harbour', 'Lake', 'Hill'].map(
    (name): SeedRegion => ({
      name,
      parent: 'Northland',
      country: 'GB',
      timeZone: 'Europe/London',
      offices: ['regionalCoordinator', 'volunteerAdvisor'],
    }),
  ),
  // a region without any office
  { name: 'Isles', parent: 'Northland', country: 'GB', timeZone: 'Europe/London', offices: [] },
  {
    name: 'Shore',
    parent: 'Southland',
    country: 'NZ',
    timeZone: 'Pacific/Auckland',
    offices: ['regionalCoordinator', 'volunteerAdvisor'],
  },
]

export interface SeedPerson {
  name: string
  /** before the @ */
  mail: string
  timeZone?: string
  quiet?: { from: string; until: string }
  facilitates?: string
  holds?: { role: OfficeRole; regions: string[] }
  administers?: true
}

const northland = 'Europe/London'
const southland = 'Pacific/Auckland'

export const people: SeedPerson[] = [
  { name: 'Facilitator, Harbour', mail: 'facilitator.harbour', facilitates: 'Harbour' },
  { name: 'Facilitator, Harbour (mornings)', mail: 'facilitator.mornings.harbour', facilitates: 'Harbour' },
  { name: 'Facilitator, Harbour (online)', mail: 'facilitator.online.harbour', facilitates: 'Harbour' },
  { name: 'Facilitator, Lake', mail: 'facilitator.lake', facilitates: 'Lake' },
  { name: 'Facilitator, Hill', mail: 'facilitator.hill', facilitates: 'Hill' },
  { name: 'Facilitator, Isles', mail: 'facilitator.isles', facilitates: 'Isles' },
  { name: 'Facilitator, Shore', mail: 'facilitator.shore', timeZone: southland, facilitates: 'Shore' },
  {
    name: 'Volunteer Advisor, Harbour',
    mail: 'advisor.harbour',
    holds: { role: 'volunteerAdvisor', regions: ['Harbour'] },
  },
  {
    name: 'Volunteer Advisor, Hill',
    mail: 'advisor.hill',
    facilitates: 'Hill',
    holds: { role: 'volunteerAdvisor', regions: ['Hill'] },
  },
  {
    name: 'Regional Coordinator, Harbour',
    mail: 'coordinator.harbour',
    facilitates: 'Harbour',
    holds: { role: 'regionalCoordinator', regions: ['Harbour'] },
  },
  {
    name: 'Regional Coordinator, Lake',
    mail: 'coordinator.lake',
    quiet: { from: '22:00', until: '07:00' },
    holds: { role: 'regionalCoordinator', regions: ['Lake'] },
  },
  {
    name: 'Regional Coordinator, Shore',
    mail: 'coordinator.shore',
    timeZone: southland,
    holds: { role: 'regionalCoordinator', regions: ['Shore'] },
  },
  {
    name: 'Central Office, Northland',
    mail: 'central.northland',
    holds: { role: 'centralOffice', regions: ['Northland'] },
  },
  {
    name: 'Central Office, Northland (deputy)',
    mail: 'deputy.northland',
    quiet: { from: '21:00', until: '08:00' },
    holds: { role: 'centralOffice', regions: ['Northland'] },
  },
  {
    name: 'Central Office, Southland',
    mail: 'central.southland',
    timeZone: southland,
    holds: { role: 'centralOffice', regions: ['Southland'] },
  },
  {
    name: 'Independent Reviewer, board',
    mail: 'reviewer.board',
    holds: { role: 'independentReviewer', regions: ['Northland', 'Southland'] },
  },
  {
    name: 'Independent Reviewer, sister organisation',
    mail: 'reviewer.sister',
    holds: { role: 'independentReviewer', regions: ['Northland', 'Southland'] },
  },
  { name: 'Directory administrator, Northland', mail: 'directory.northland', administers: true },
].map((person) => ({ timeZone: northland, ...person }) as SeedPerson)

export interface SeedMeeting {
  name: string
  region: string
  online: boolean
  /** days after the day of seeding on which it takes place first; then every week */
  inDays: number
  startTime: string
  timeZone: string
  /** the people who run it, by mail */
  runBy: string[]
}

export const meetings: SeedMeeting[] = [
  {
    name: 'Harbour Evening Meeting',
    region: 'Harbour',
    online: false,
    // a person who slipped tonight has to think of tomorrow
    inDays: 1,
    startTime: '19:00',
    timeZone: northland,
    runBy: ['facilitator.harbour'],
  },
  {
    name: 'Harbour Step Meeting',
    region: 'Harbour',
    online: false,
    inDays: 4,
    startTime: '18:30',
    timeZone: northland,
    runBy: ['facilitator.harbour', 'facilitator.mornings.harbour'],
  },
  {
    name: 'Quayside Morning Meeting',
    region: 'Harbour',
    online: false,
    inDays: 2,
    startTime: '08:00',
    timeZone: northland,
    runBy: ['facilitator.mornings.harbour'],
  },
  {
    name: 'Harbour Online',
    region: 'Harbour',
    online: true,
    inDays: 3,
    startTime: '20:00',
    timeZone: northland,
    runBy: ['facilitator.online.harbour'],
  },
  {
    name: 'Harbour Sunday Circle',
    region: 'Harbour',
    online: false,
    inDays: 5,
    startTime: '11:00',
    timeZone: northland,
    runBy: ['coordinator.harbour'],
  },
  {
    name: 'Lakeside Meeting',
    region: 'Lake',
    online: false,
    inDays: 3,
    startTime: '19:30',
    timeZone: northland,
    runBy: ['facilitator.lake'],
  },
  {
    name: 'Lake and Hill Online',
    region: 'Lake',
    online: true,
    inDays: 6,
    startTime: '21:00',
    timeZone: 'Europe/Lisbon',
    runBy: ['facilitator.lake', 'facilitator.hill'],
  },
  {
    name: 'Hilltop Meeting',
    region: 'Hill',
    online: false,
    inDays: 2,
    startTime: '18:00',
    timeZone: northland,
    runBy: ['facilitator.hill', 'advisor.hill'],
  },
  {
    name: 'Isles Meeting',
    region: 'Isles',
    online: false,
    inDays: 3,
    startTime: '19:00',
    timeZone: northland,
    runBy: ['facilitator.isles'],
  },
  {
    name: 'Shore Evening Meeting',
    region: 'Shore',
    online: false,
    inDays: 1,
    startTime: '19:00',
    timeZone: southland,
    runBy: ['facilitator.shore'],
  },
]
