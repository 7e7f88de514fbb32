import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  type CaseFacts,
  type Choice,
  circlesIn,
  conflictJudgeFor,
  exceptionApproverFor,
  fallbackRoute,
  identityCustodianFor,
  nextOffice,
  type Organisation,
  officeAbove,
  officesOfRoute,
  reviewerFor,
  secondApproverFor,
  temporaryMeasureApproverFor,
  transferChoices,
} from '@/lib/routing'
import { height, NOW, officeOf, type Situation, situation, wayUp } from './organisations'

// many organisations, on machines that do other work meanwhile
vi.setConfig({ testTimeout: 60_000 })

const holds = (property: (one: Situation) => void) =>
  fc.assert(fc.property(situation, property), { numRuns: 600 })

const officesOf = (choice: Choice): string[] => (choice.found ? [choice.candidate.officeId] : [])
const peopleOf = (choice: Choice): readonly string[] => (choice.found ? choice.candidate.eligible : [])

/** As production demands: two reviewers without another office, at most one of them barred from this case. */
const ready = situation.map(({ own, facts, ...rest }): Situation => {
  const top = own.regions[0]?.id ?? ''
  const board = {
    id: 'board',
    role: 'independentReviewer' as const,
    regionId: top,
    members: [{ ref: 'iris' }, { ref: 'ivo' }],
  }
  const { peopleInvolved, excluded } = facts
  return {
    ...rest,
    own: { ...own, offices: [...own.offices, board] },
    // the generated people hold no seat on this board
    facts: { ...facts, peopleInvolved: [...peopleInvolved, 'iris'], excluded },
  }
})

describe('with two Independent Reviewers', () => {
  it('every report ends with someone who can take it, regardless of who is concerned, left out or missing', () => {
    fc.assert(
      fc.property(ready, ({ own, facts }) => {
        const route = fallbackRoute(own, facts)
        expect(route.end).toBe('independentReviewers')
        expect(route.steps.at(-1)?.role).toBe('independentReviewer')
        expect(route.steps[0]?.when).toBe('atOnce')
        expect(nextOffice(own, facts).found).toBe(true)
      }),
      { numRuns: 600 },
    )
  })
  it('also where a region has no office at all, and all others have lost theirs', () => {
    fc.assert(
      fc.property(ready, ({ own, facts }) => {
        const alone = { ...own, offices: own.offices.filter((office) => office.id === 'board') }
        const { steps } = fallbackRoute(alone, facts)
        expect(steps.map((step) => [step.officeId, ...step.eligible])).toEqual([['board', 'ivo']])
      }),
      { numRuns: 200 },
    )
  })
  it('there is always an identity custodian for a name while neither of them handles the case', () => {
    fc.assert(
      fc.property(ready, ({ own, facts }) => {
        expect(identityCustodianFor(own, facts).found).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

it('everyone asked steps back, one office after another: never the same person again, and up to the end', () => {
  holds(({ own, facts }) => {
    const everyone = fallbackRoute(own, facts).steps.flatMap((step) => [...step.eligible, ...step.whenBack])
    const aside: string[] = []
    for (let turn = 0; turn <= own.offices.length * 3; turn++) {
      const now = { ...facts, excluded: { ...facts.excluded, people: [...facts.excluded.people, ...aside] } }
      const next = peopleOf(nextOffice(own, now))
      for (const ref of next) expect(aside).not.toContain(ref)
      if (next.length === 0) break
      aside.push(...next)
    }
    for (const ref of everyone) expect(aside).toContain(ref)
  })
})

describe('while the person the case is about is unknown', () => {
  const unknown = situation.map(({ facts, ...rest }) => ({ ...rest, facts: { ...facts, identified: false } }))
  const all = (property: (one: Situation) => void) =>
    fc.assert(fc.property(unknown, property), { numRuns: 250 })

  it('only Central Offices up the tree and the reviewers are asked for anything, whatever the reporter chose', () => {
    all(({ own, facts }) => {
      const up = wayUp(own, facts.regionId)
      for (const handler of own.offices) {
        const asked = [
          ...fallbackRoute(own, facts).steps.map((step) => step.officeId),
          ...officesOfRoute(own, facts).map((office) => office.id),
          ...transferChoices(own, facts, 'ada').map((choice) => choice.officeId),
          ...officesOf(nextOffice(own, facts)),
          ...officesOf(officeAbove(own, facts, handler.id)),
          ...officesOf(secondApproverFor(own, facts, handler.id, ['regionalCoordinator', 'centralOffice'])),
          ...officesOf(reviewerFor(own, facts, handler.id)),
          ...officesOf(temporaryMeasureApproverFor(own, facts, handler.id)),
          ...officesOf(identityCustodianFor(own, facts)),
          ...officesOf(conflictJudgeFor(own, facts, handler.id)),
          ...officesOf(exceptionApproverFor(own, facts, handler.id)),
        ].map((id) => officeOf(own, id))
        for (const { role, regionId } of asked) {
          expect(height(role)).toBeGreaterThanOrEqual(height('centralOffice'))
          if (role === 'centralOffice' && handler.regionId === facts.regionId) expect(up).toContain(regionId)
        }
      }
    })
  })
  it('and it says so', () => {
    all(({ own, facts }) => {
      const [first] = fallbackRoute(own, facts).steps
      if (first) expect(['chosen', 'chosenPerson', 'notIdentified']).toContain(first.why)
    })
  })
  it('an identified case of the same report reaches no office below its first one, once that is what was chosen', () => {
    all(({ own, facts }) => {
      const begun = fallbackRoute(own, facts).steps.filter((step) => step.when === 'atOnce')
      if (begun.length === 0) return
      const known = { ...facts, identified: true, chosenOfficeIds: begun.map((step) => step.officeId) }
      const withKey = officesOfRoute(own, facts).map((office) => office.id)
      for (const step of fallbackRoute(own, known).steps) expect(withKey).toContain(step.officeId)
    })
  })
})

describe('offices whose keys open the case', () => {
  const planned = situation.chain(({ own, ...rest }) =>
    fc
      .subarray(own.offices.map((office) => office.id))
      .map((keys) => ({ ...rest, own, facts: { ...rest.facts, planned: keys } })),
  )
  it('are asked before any other, where no key can be granted', () => {
    fc.assert(
      fc.property(planned, ({ own, facts }) => {
        const handler = own.offices[0]?.id ?? ''
        const { planned: keys, ...withoutKeys } = facts
        const only = {
          ...facts.excluded,
          offices: own.offices.map((one) => one.id).filter((id) => !keys.includes(id)),
        }
        const ask: ((about: CaseFacts) => Choice)[] = [
          (about) => nextOffice(own, about),
          (about) => reviewerFor(own, about, handler),
          (about) => identityCustodianFor(own, about),
          (about) => conflictJudgeFor(own, about, handler),
        ]
        for (const one of ask) {
          const keyed = one({ ...withoutKeys, excluded: merged(facts.excluded, only) })
          // without an office that has a key, another office is asked all the same
          expect(one(facts)).toEqual(keyed.found ? keyed : one(withoutKeys))
        }
      }),
      { numRuns: 600 },
    )
  })
})
const merged = (one: CaseFacts['excluded'], other: CaseFacts['excluded']): CaseFacts['excluded'] => ({
  people: one.people,
  offices: [...one.offices, ...other.offices],
})
describe('one office more', () => {
  const extra = fc.record({
    role: fc.constantFrom('regionalCoordinator', 'centralOffice', 'independentReviewer'),
    at: fc.nat(5),
    members: fc.constantFrom([], [{ ref: 'zoe' }], [{ ref: 'ada' }], [{ ref: 'zoe', awayUntil: NOW + 1 }]),
  }) satisfies fc.Arbitrary<unknown>

  it('never leaves a duty without anyone that had someone before', () => {
    fc.assert(
      fc.property(situation, extra, ({ own, facts }, { role, at, members }) => {
        const regionId = own.regions[at % own.regions.length]?.id ?? ''
        const larger = { ...own, offices: [...own.offices, { id: 'new', role, regionId, members } as const] }
        const handler = own.offices[0]?.id ?? ''
        const ask: ((org: Organisation, about: CaseFacts) => Choice)[] = [
          (org, about) => nextOffice(org, about),
          (org, about) => nextOffice(org, about, 'independentReviewers'),
          (org, about) => officeAbove(org, about, handler),
          (org, about) => secondApproverFor(org, about, handler),
          (org, about) => reviewerFor(org, about, handler),
          (org, about) => temporaryMeasureApproverFor(org, about, handler),
          (org, about) => identityCustodianFor(org, about),
          (org, about) => conflictJudgeFor(org, about, handler),
          (org, about) => exceptionApproverFor(org, about, handler),
        ]
        for (const one of ask) if (one(own, facts).found) expect(one(larger, facts).found).toBe(true)
      }),
      { numRuns: 600 },
    )
  })
})

describe('regions in a circle', () => {
  it('are found exactly where following the parents leads back', () => {
    holds(({ own, others }) => {
      const org = { regions: [...own.regions, ...others.regions], offices: [] }
      const inCircle = circlesIn(org).flat()
      expect(new Set(inCircle).size).toBe(inCircle.length)
      for (const { id, parentId } of org.regions) {
        const comesBack = parentId !== null && wayUp(org, parentId).includes(id)
        expect(inCircle.includes(id)).toBe(comesBack)
      }
    })
  })
  it('are each named once, upwards', () => {
    const regions = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'c' },
      { id: 'c', parentId: 'a' },
      { id: 'below', parentId: 'a' },
      { id: 'own', parentId: 'own' },
      { id: 'lost', parentId: 'nowhere' },
      { id: 'top', parentId: null },
    ]
    expect(circlesIn({ regions })).toEqual([['a', 'b', 'c'], ['own']])
  })
})
