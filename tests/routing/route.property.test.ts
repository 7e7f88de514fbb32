import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import {
  type CaseFacts,
  fallbackRoute,
  nextOffice,
  type Organisation,
  officeAbove,
  officesOfRoute,
  reviewerFor,
  secondApproverFor,
  temporaryMeasureApproverFor,
  transferChoices,
  vacantDuties,
} from '@/lib/routing'
import {
  couldHandle,
  height,
  ids,
  isHere,
  joined,
  NOW,
  officeOf,
  type Situation,
  situation,
  wayUp,
} from './organisations'

// many organisations, on machines that do other work meanwhile
vi.setConfig({ testTimeout: 60_000 })

const holds = (property: (one: Situation) => void, runs = 600) =>
  fc.assert(fc.property(situation, property), { numRuns: runs })

/** Stays silent until the same office is asked again. */
function silence(org: Organisation, facts: CaseFacts): string[] {
  const asked: { officeId: string; ref: null }[] = []
  for (let turn = 0; turn <= org.offices.length; turn++) {
    const choice = nextOffice(org, { ...facts, asked })
    if (!choice.found) return ids(org.offices).filter((id) => asked.some((one) => one.officeId === id))
    if (asked.some((one) => one.officeId === choice.candidate.officeId))
      return asked.map((one) => one.officeId)
    asked.push({ officeId: choice.candidate.officeId, ref: null })
  }
  return expect.fail('silence went round in a circle')
}

it('every route ends at the Independent Reviewers, or says that no one there can take it and is right', () => {
  holds(({ own, facts }) => {
    const route = fallbackRoute(own, facts)
    const lastStops = own.offices.filter((office) => office.role === 'independentReviewer')
    const reachable = lastStops.some((office) => couldHandle(own, office, facts).length > 0)
    expect(route.end).toBe(reachable ? 'independentReviewers' : 'noneEligible')
    if (reachable) expect(route.steps.at(-1)?.role).toBe('independentReviewer')
  })
})

it('every step names people of its office, and a report reaches someone at once when anyone can be reached', () => {
  holds(({ own, facts }) => {
    const { steps } = fallbackRoute(own, facts)
    for (const step of steps) {
      expect(step.eligible.length).toBeGreaterThan(0)
      const office = officeOf(own, step.officeId)
      for (const ref of step.eligible) expect(couldHandle(own, office, facts)).toContain(ref)
    }
    if (steps.length > 0) expect(steps[0]?.when).toBe('atOnce')
  })
})

it('no office is asked twice, and after those chosen the route only climbs', () => {
  holds(({ own, facts }) => {
    const { steps } = fallbackRoute(own, facts)
    expect(new Set(steps.map((step) => step.officeId)).size).toBe(steps.length)
    const later = steps.filter((step) => !facts.chosenOfficeIds.includes(step.officeId))
    const heights = later.map((step) => height(step.role))
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
    const chosen = facts.chosenOfficeIds.map((id) => height(officeOf(own, id).role))
    if (chosen.length > 0) for (const one of heights) expect(one).toBeGreaterThanOrEqual(Math.min(...chosen))
  })
})

it('an advisor elsewhere, an office off the way up, or one of another organisation is never on the route unchosen', () => {
  holds(({ own, others, facts }) => {
    const up = wayUp(own, facts.regionId)
    for (const step of fallbackRoute(joined(own, others), facts).steps) {
      if (facts.chosenOfficeIds.includes(step.officeId)) continue
      expect(ids(own.offices)).toContain(step.officeId)
      if (step.role === 'volunteerAdvisor') expect(step.regionId).toBe(facts.regionId)
      else if (step.role !== 'independentReviewer') expect(up).toContain(step.regionId)
    }
  })
})

it('when no one is chosen, everyone present up the tree and in the last stops is on the route, nearest first', () => {
  holds(({ own, facts: { chosenOfficeIds: _, ...rest } }) => {
    const facts = { ...rest, chosenOfficeIds: [] }
    const up = wayUp(own, facts.regionId)
    const route = fallbackRoute(own, facts).steps
    for (const office of own.offices) {
      const belongs =
        office.role === 'independentReviewer' ||
        (office.role === 'volunteerAdvisor'
          ? office.regionId === facts.regionId
          : up.includes(office.regionId))
      const present = office.members.filter(isHere).map((member) => member.ref)
      const able = couldHandle(own, office, facts).filter((ref) => present.includes(ref))
      if (belongs && able.length > 0) {
        expect(route.find((step) => step.officeId === office.id)?.eligible).toEqual(able)
      }
    }
    for (const role of ['regionalCoordinator', 'centralOffice'] as const) {
      const distances = route.filter((step) => step.role === role).map((step) => up.indexOf(step.regionId))
      expect(distances).toEqual([...distances].sort((a, b) => a - b))
    }
  })
})

it('a person who is away or at their limit is passed over while another of the office, or further up, is there', () => {
  holds(({ own, facts }) => {
    const { steps } = fallbackRoute(own, facts)
    const here = (officeId: string, refs: readonly string[]) =>
      officeOf(own, officeId).members.filter((member) => refs.includes(member.ref) && isHere(member))
    steps.forEach((step, index) => {
      const present = here(step.officeId, step.eligible)
      if (present.length === step.eligible.length) return
      // then no one of this office is there …
      expect(here(step.officeId, couldHandle(own, officeOf(own, step.officeId), facts))).toEqual([])
      // … and it was chosen, or no one later on the route is there either
      if (facts.chosenOfficeIds.includes(step.officeId)) return
      for (const later of steps.slice(index)) expect(here(later.officeId, later.eligible)).toEqual([])
    })
  })
})

it('silence moves on along the route that was shown, each office once, and stays at its end', () => {
  holds(({ own, facts }) => {
    const { steps } = fallbackRoute(own, facts)
    const shown = [...steps].sort((a, b) => height(a.role) - height(b.role)).map((step) => step.officeId)
    expect(silence(own, facts)).toEqual(shown)
  })
})

it('a case that has come to Central Office’s turn skips the offices below while one above has not been asked', () => {
  holds(({ own, facts }) => {
    const choice = nextOffice(own, facts, 'centralOffice')
    const { steps } = fallbackRoute(own, facts)
    if (!steps.some((step) => height(step.role) >= height('centralOffice'))) return
    expect(choice.found && height(choice.candidate.role)).toBeGreaterThanOrEqual(height('centralOffice'))
  })
})

it('every office that silence can reach, today or when people come and go, had the key from the start', () => {
  holds(({ own, facts }) => {
    const withKey = ids(officesOfRoute(own, facts))
    const everyoneBack = {
      ...own,
      offices: own.offices.map((office) => ({
        ...office,
        members: [...office.members.map(({ ref }) => ({ ref })), { ref: 'newcomer' }],
      })),
    }
    for (const org of [own, everyoneBack]) {
      for (const step of fallbackRoute(org, facts).steps) expect(withKey).toContain(step.officeId)
    }
    for (const id of facts.excluded.offices) expect(withKey).not.toContain(id)
  })
})

it('one more office never takes a person who is there to answer off the route', () => {
  const extra = fc.record({
    role: fc.constantFrom('volunteerAdvisor', 'regionalCoordinator', 'centralOffice', 'independentReviewer'),
    at: fc.nat(5),
    members: fc.constantFrom([], [{ ref: 'zoe' }], [{ ref: 'ada' }], [{ ref: 'zoe', awayUntil: NOW + 1 }]),
  }) satisfies fc.Arbitrary<unknown>
  fc.assert(
    fc.property(situation, extra, ({ own, facts }, { role, at, members }) => {
      const regionId = own.regions[at % own.regions.length]?.id ?? ''
      const larger = { ...own, offices: [...own.offices, { id: 'new', role, regionId, members } as const] }
      const before = fallbackRoute(own, facts)
      const after = fallbackRoute(larger, facts)
      for (const step of before.steps) {
        const same = after.steps.find((one) => one.officeId === step.officeId)
        const present = officeOf(own, step.officeId)
          .members.filter((member) => step.eligible.includes(member.ref) && isHere(member))
          .map((member) => member.ref)
        if (present.length > 0) expect(same?.eligible).toEqual(step.eligible)
      }
      if (before.end === 'independentReviewers') expect(after.end).toBe('independentReviewers')
      expect(after.steps.length).toBeGreaterThanOrEqual(Math.min(1, before.steps.length))
    }),
    { numRuns: 600 },
  )
})

it('another organisation beside it changes nothing', () => {
  holds(({ own, others, facts }) => {
    const all = joined(others, own)
    const handler = own.offices[0]?.id ?? ''
    expect(fallbackRoute(all, facts)).toEqual(fallbackRoute(own, facts))
    expect(nextOffice(all, facts)).toEqual(nextOffice(own, facts))
    expect(officeAbove(all, facts, handler)).toEqual(officeAbove(own, facts, handler))
    expect(secondApproverFor(all, facts, handler)).toEqual(secondApproverFor(own, facts, handler))
    expect(reviewerFor(all, facts, handler)).toEqual(reviewerFor(own, facts, handler))
    expect(temporaryMeasureApproverFor(all, facts, handler)).toEqual(
      temporaryMeasureApproverFor(own, facts, handler),
    )
    expect(transferChoices(all, facts, 'ada')).toEqual(transferChoices(own, facts, 'ada'))
    const inOwn = (regionId: string) => own.regions.some((region) => region.id === regionId)
    expect(vacantDuties(all).filter((gap) => inOwn(gap.regionId))).toEqual(vacantDuties(own))
  })
})

it('the order in which the directory lists regions and offices does not matter', () => {
  holds(({ own, facts }) => {
    const turned = { regions: [...own.regions].reverse(), offices: [...own.offices].reverse() }
    const route = (org: Organisation) =>
      fallbackRoute(org, facts).steps.map((step) => `${step.officeId} ${step.when} ${step.why}`)
    expect(route(turned).sort()).toEqual(route(own).sort())
  })
})
