import { describe, expect, it, vi } from 'vitest'
import { mayLookAtOutcomes } from '@/lib/outcomes/may-look'
import {
  type ActFacts,
  type CaseEventTypes,
  type CasePartName,
  type CaseWorkflow,
  type CoverAct,
  type CoverFacts,
  capacityToAct,
  casePartNames,
  casePartsOf,
  type DirectoryAct,
  decide,
  decideCover,
  decideDirectory,
  type FileKind,
  fileKinds,
  mayKnowSubject,
  mayRead,
  mayWrite,
  type OfficeRole,
  officeRoles,
  ownMatters,
  refusalFor,
} from '@/lib/policy'
import { type Capacity, capacities } from '@/machines/effects'
import { expectedAdvice } from './expected-advice'
import { expectedConcern } from './expected-concern'
import { expectedSlip } from './expected-slip'
import { worldsOf } from './worlds'

// many combinations, on machines that do other work beside it
vi.setConfig({ testTimeout: 60_000 })

/** Closed by default: a role, a capacity, an event, a part or an act that no row lists can do and see nothing. */

const inventedRole = 'treasurer' as OfficeRole
const inventedCapacity = 'mediator' as Capacity
const inventedEvent = 'fileAway' as CaseEventTypes[CaseWorkflow]
/** names that every object inherits are as unlisted as any other */
const inherited = ['constructor', 'toString', '__proto__', 'hasOwnProperty']

const workflows = [
  { workflow: 'slip', events: Object.keys(expectedSlip) },
  { workflow: 'concern', events: Object.keys(expectedConcern) },
  { workflow: 'advice', events: Object.keys(expectedAdvice) },
] as unknown as readonly { workflow: CaseWorkflow; events: readonly CaseEventTypes[CaseWorkflow][] }[]

const throughAnOffice = capacities.filter((capacity) => !ownMatters.includes(capacity))

/** The worlds of this capacity once, not once for each role: the tests put in a role of their own. */
function* worldsWithoutRole(workflow: CaseWorkflow, capacity: Capacity): Generator<ActFacts> {
  for (const world of worldsOf(workflow, capacity)) if (world.actorOfficeRole === null) yield world
}

/** What the changed facts allow in any world of these capacities, each event of a capacity once. */
function allowedIn(
  { workflow, events }: (typeof workflows)[number],
  held: readonly Capacity[],
  change: (world: ActFacts) => ActFacts,
): Set<string> {
  const found = new Set<string>()
  for (const capacity of held)
    for (const world of worldsWithoutRole(workflow, capacity)) {
      const facts = change(world)
      for (const event of events)
        if (decide(workflow, event, facts).allowed || capacityToAct(workflow, event, facts) !== null)
          found.add(`${capacity}: ${event}`)
    }
  return found
}

/** Through an office of this role, also where the setting names it. */
const through =
  (role: OfficeRole) =>
  (world: ActFacts): ActFacts => ({
    ...world,
    actorOfficeRole: role,
    whoMayImpose: [...world.whoMayImpose, role],
  })

describe.each(workflows)('in a file of the workflow $workflow', (one) => {
  it('a treasurer, whose role no row lists, does nothing, whatever capacity they were given', () => {
    expect(allowedIn(one, throughAnOffice, through(inventedRole))).toEqual(new Set())
    for (const role of inherited as OfficeRole[])
      expect(allowedIn(one, ['handler'], through(role)), role).toEqual(new Set())
  })

  it('a coordinator in the same place does what the table says', () => {
    const allowed = allowedIn(one, throughAnOffice, through('regionalCoordinator'))
    expect(allowed.size).toBeGreaterThan(one.workflow === 'advice' ? 2 : 30)
  })

  it('a treasurer in a matter of their own may do what anyone without an office may', () => {
    const differs = new Set<string>()
    for (const capacity of ownMatters)
      for (const world of worldsWithoutRole(one.workflow, capacity)) {
        const asTreasurer = through(inventedRole)(world)
        for (const event of one.events)
          if (decide(one.workflow, event, asTreasurer).allowed !== decide(one.workflow, event, world).allowed)
            differs.add(`${capacity}: ${event}`)
      }
    expect(differs).toEqual(new Set())
  })

  it('somebody in a capacity that no row names does nothing, whatever their office', () => {
    for (const capacity of [inventedCapacity, ...(inherited as Capacity[])])
      for (const role of [inventedRole, ...officeRoles])
        expect(
          allowedIn(one, ['aware'], (world) => ({ ...through(role)(world), capacities: [capacity] })),
          `${capacity}, ${role}`,
        ).toEqual(new Set())
  })

  it('an event that has no row is nobody’s, not even a clock’s', () => {
    const unlisted = [inventedEvent, ...(inherited as CaseEventTypes[CaseWorkflow][])]
    for (const isSystem of [true, false])
      expect(
        allowedIn({ ...one, events: unlisted }, capacities, (world) => ({ ...world, isSystem })),
      ).toEqual(new Set())
  })
})

it('a workflow that policy does not know has no events', () => {
  const [world] = worldsOf('slip', 'handler')
  expect(decide('audit' as CaseWorkflow, 'close', world as ActFacts)).toEqual({
    allowed: false,
    reason: 'unknownEvent',
  })
})

it('a treasurer finds nothing: a refusal does not say that the case exists', () => {
  expect(refusalFor('roleNotListed')).toBe('notFound')
})

describe('reading and writing', () => {
  const unlisted = [inventedCapacity, ...(inherited as Capacity[])]

  it.each(fileKinds)('in a %s, somebody in an unlisted capacity reads and writes no part', (kind) => {
    for (const capacity of unlisted) {
      expect(casePartsOf(capacity, kind), capacity).toEqual([])
      expect(mayKnowSubject([capacity], kind), capacity).toBe(false)
      expect(mayRead('case', [capacity], kind), capacity).toBe(false)
      for (const part of casePartNames) {
        expect(mayRead(part, [capacity], kind), `${capacity}: ${part}`).toBe(false)
        expect(mayWrite(part, [capacity], kind), `${capacity}: ${part}`).toBe(false)
      }
    }
  })

  it.each(fileKinds)('in a %s, a part that no row names is closed to everyone together', (kind) => {
    for (const part of ['minutes', ...inherited] as CasePartName[]) {
      expect(mayRead(part, capacities, kind), part).toBe(false)
      expect(mayWrite(part, capacities, kind), part).toBe(false)
    }
  })

  it('a kind of file that no row names is closed to everyone together', () => {
    for (const kind of ['audit', ...inherited] as FileKind[]) {
      expect(mayKnowSubject(capacities, kind), kind).toBe(false)
      for (const part of ['case', ...casePartNames] as const)
        expect(mayRead(part, capacities, kind), `${kind}: ${part}`).toBe(false)
      for (const part of casePartNames)
        expect(mayWrite(part, capacities, kind), `${kind}: ${part}`).toBe(false)
    }
  })

  it('a handler in the same place reads, writes and knows the name', () => {
    for (const kind of ['selfReport', 'reportOfSlip', 'concern'] as const) {
      expect(mayRead('report', ['handler'], kind)).toBe(true)
      expect(mayWrite('desk', ['handler'], kind)).toBe(true)
      expect(mayKnowSubject(['handler'], kind)).toBe(true)
    }
  })
})

describe('outside cases', () => {
  const directoryActs = [
    ...['keepRegions', 'keepPeople', 'keepMeetings', 'appoint', 'endTerm'],
    ...['nameAdministrator', 'changeSettings', 'seeSetUp', 'changeOwnProfile'],
  ] as DirectoryAct[]

  it('a treasurer changes nothing of the directory but what is their own', () => {
    const treasurer = { administersDirectory: false, holdsCentralOffice: false }
    const may = (aboutThemselves: boolean) =>
      directoryActs.filter((act) => decideDirectory(act, { ...treasurer, aboutThemselves }).allowed)
    expect(may(false)).toEqual([])
    expect(may(true)).toEqual(['endTerm', 'changeOwnProfile'])
  })

  it('a directory administrator beside them does', () => {
    const administrator = { administersDirectory: true, holdsCentralOffice: false, aboutThemselves: false }
    expect(directoryActs.filter((act) => decideDirectory(act, administrator).allowed)).toHaveLength(7)
  })

  const none: CoverFacts = {
    isSystem: false,
    facilitates: false,
    runsTheMeeting: false,
    isAdviceAsker: false,
    isTaker: false,
    sameRegion: true,
    online: false,
    sameLanguage: true,
  }
  const coverActs = [
    ...['ask', 'take', 'fellThrough', 'cancelRequest', 'cancelMeeting', 'keepMeeting'],
    ...['unfilledDue', 'meetingStarted'],
  ] as CoverAct[]

  it('a treasurer who does not facilitate does nothing about cover; a facilitator takes a meeting', () => {
    for (const online of [true, false])
      expect(coverActs.filter((act) => decideCover(act, { ...none, online }).allowed)).toEqual([])
    expect(decideCover('take', { ...none, facilitates: true }).allowed).toBe(true)
  })

  it('an act that has no row is nobody’s', () => {
    const everything = { administersDirectory: true, holdsCentralOffice: true, aboutThemselves: false }
    for (const act of ['audit', ...inherited]) {
      expect(decideDirectory(act as DirectoryAct, everything).allowed, act).toBe(false)
      for (const isSystem of [true, false])
        expect(decideCover(act as CoverAct, { ...none, facilitates: true, isSystem }).allowed, act).toBe(
          false,
        )
    }
  })

  it('a treasurer does not see how cases ended; Central Office does', () => {
    const office = { officeId: 'one', ref: 'one', regionId: 'one' }
    expect(mayLookAtOutcomes({ offices: [{ ...office, role: inventedRole }] })).toBe(false)
    expect(mayLookAtOutcomes({ offices: [{ ...office, role: 'centralOffice' }] })).toBe(true)
  })
})
