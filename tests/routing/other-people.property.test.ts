import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  adviceGiversFor,
  type Choice,
  conflictJudgeFor,
  exceptionApproverFor,
  fallbackRoute,
  identityCustodianFor,
  nextOffice,
  officeAbove,
  reviewerFor,
  safetyWatchFor,
  secondApproverFor,
  temporaryMeasureApproverFor,
  transferChoices,
} from '@/lib/routing'
import {
  height,
  isClosed,
  joined,
  NOW,
  neverAsked,
  officeOf,
  type Situation,
  situation,
} from './organisations'

// many organisations, on machines that do other work meanwhile
vi.setConfig({ testTimeout: 60_000 })

/** A situation with one of its offices handling the case. */
const handled = situation
  .filter(({ own }) => own.offices.length > 0)
  .chain((one) => fc.constantFrom(...one.own.offices).map((handler) => ({ ...one, handler })))
const holds = (property: (one: Situation & { handler: Situation['own']['offices'][number] }) => void) =>
  fc.assert(fc.property(handled, property), { numRuns: 600 })

const asked = (choice: Choice): { officeId: string; refs: readonly string[] }[] =>
  choice.found ? [{ officeId: choice.candidate.officeId, refs: choice.candidate.eligible }] : []

describe('a person who is barred is never asked, for anything', () => {
  it('not the one it is about, the reporter, anyone excluded, nor an office excluded or reported, nor its holders', () => {
    holds(({ own, facts, handler }) => {
      const everyone = [
        ...fallbackRoute(own, facts).steps.map((step) => ({ officeId: step.officeId, refs: step.eligible })),
        ...asked(nextOffice(own, facts)),
        ...asked(nextOffice(own, facts, 'centralOffice')),
        ...asked(officeAbove(own, facts, handler.id)),
        ...asked(secondApproverFor(own, facts, handler.id)),
        ...asked(secondApproverFor(own, facts, handler.id, ['volunteerAdvisor', 'regionalCoordinator'])),
        ...asked(reviewerFor(own, facts, handler.id)),
        ...asked(temporaryMeasureApproverFor(own, facts, handler.id)),
        ...asked(identityCustodianFor(own, facts)),
        ...asked(conflictJudgeFor(own, facts, handler.id)),
        ...asked(exceptionApproverFor(own, facts, handler.id)),
        ...asked(safetyWatchFor(own, facts, handler.id)),
        ...transferChoices(own, facts, 'ada').map(({ officeId, ref }) => ({ officeId, refs: [ref] })),
        ...adviceGiversFor(own, facts, 'ada').map(({ officeId, ref }) => ({ officeId, refs: [ref] })),
      ]
      const barred = neverAsked(own, facts)
      for (const { officeId, refs } of everyone) {
        expect(isClosed(officeOf(own, officeId), facts)).toBe(false)
        for (const ref of refs) {
          expect(barred).not.toContain(ref)
          expect(officeOf(own, officeId).members.map((member) => member.ref)).toContain(ref)
          // of an office of which the reporter picked one person, only that one
          expect(facts.personIn[officeId] ?? ref).toBe(ref)
        }
      }
    })
  })

  it('not a second approver or reviewer, to handle it', () => {
    holds(({ own, facts, handler }) => {
      const apart = [...facts.tookPart.seconded, ...facts.tookPart.reviewed]
      const refs = [
        ...fallbackRoute(own, facts).steps.flatMap((step) => step.eligible),
        ...asked(officeAbove(own, facts, handler.id)).flatMap((one) => one.refs),
        ...transferChoices(own, facts, 'ada').map((choice) => choice.ref),
      ]
      for (const ref of refs) expect(apart).not.toContain(ref)
    })
  })
})

describe('handler, second approver and reviewer', () => {
  it('are three people', () => {
    holds(({ own, facts, handler }) => {
      const { handled: by, seconded, reviewed } = facts.tookPart
      for (const one of [
        secondApproverFor(own, facts, handler.id),
        temporaryMeasureApproverFor(own, facts, handler.id),
      ]) {
        for (const ref of asked(one).flatMap(({ refs }) => refs))
          expect([...by, ...reviewed]).not.toContain(ref)
      }
      for (const ref of asked(reviewerFor(own, facts, handler.id)).flatMap(({ refs }) => refs)) {
        expect([...by, ...seconded]).not.toContain(ref)
      }
    })
  })
  it('the second approver is of another office and never an advisor', () => {
    holds(({ own, facts, handler }) => {
      const roles = ['volunteerAdvisor', 'regionalCoordinator', 'centralOffice'] as const
      for (const choice of [
        secondApproverFor(own, facts, handler.id),
        secondApproverFor(own, facts, handler.id, roles),
        temporaryMeasureApproverFor(own, facts, handler.id),
      ]) {
        if (!choice.found) continue
        expect(choice.candidate.officeId).not.toBe(handler.id)
        expect(choice.candidate.role).not.toBe('volunteerAdvisor')
      }
    })
  })
  it('an approver who stays silent is followed by another office while there is one', () => {
    holds(({ own, facts, handler }) => {
      const first = secondApproverFor(own, facts, handler.id)
      if (!first.found) return
      const before = [{ officeId: first.candidate.officeId, ref: null }]
      const second = secondApproverFor(own, facts, handler.id, ['centralOffice'], before)
      expect(second.found).toBe(true)
      if (!second.found || second.candidate.officeId !== first.candidate.officeId) return
      // asked again only where no other office can be
      const elsewhere = {
        ...facts,
        excluded: { ...facts.excluded, offices: [...facts.excluded.offices, first.candidate.officeId] },
      }
      const others = secondApproverFor(own, elsewhere, handler.id)
      if (others.found)
        expect(others.candidate.eligible.every((ref) => isAway(own, others.candidate.officeId, ref))).toBe(
          true,
        )
    })
  })
})

const isAway = (own: Situation['own'], officeId: string, ref: string): boolean =>
  officeOf(own, officeId).members.some(
    (member) => member.ref === ref && (member.atLimit === true || (member.awayUntil ?? 0) > NOW),
  )

describe('about a concern', () => {
  it('the judge of a conflict of interest took no part in the case', () => {
    holds(({ own, facts, handler }) => {
      const { handled: by, seconded, reviewed } = facts.tookPart
      for (const { officeId, refs } of asked(conflictJudgeFor(own, facts, handler.id))) {
        for (const ref of refs) expect([...by, ...seconded, ...reviewed]).not.toContain(ref)
        expect(height(officeOf(own, officeId).role)).toBeGreaterThanOrEqual(height('centralOffice'))
      }
    })
  })
  it('and is of another office than the handler’s while someone there can be asked', () => {
    holds(({ own, facts, handler }) => {
      const choice = conflictJudgeFor(own, facts, handler.id)
      if (!choice.found || choice.candidate.officeId !== handler.id) return
      const away = {
        ...facts,
        excluded: { ...facts.excluded, offices: [...facts.excluded.offices, handler.id] },
      }
      const elsewhere = conflictJudgeFor(own, away, handler.id)
      if (!elsewhere.found) return
      const { officeId, eligible } = elsewhere.candidate
      expect(eligible.every((ref) => isAway(own, officeId, ref))).toBe(true)
    })
  })
  it('the identity custodian is Central Office or a reviewer, never a handler', () => {
    holds(({ own, facts }) => {
      for (const { officeId, refs } of asked(identityCustodianFor(own, facts))) {
        expect(height(officeOf(own, officeId).role)).toBeGreaterThanOrEqual(height('centralOffice'))
        for (const ref of refs) expect(facts.tookPart.handled).not.toContain(ref)
      }
    })
  })
  it('an exception to the firewall is agreed by another office, not by an advisor, not by a handler', () => {
    holds(({ own, facts, handler }) => {
      for (const { officeId, refs } of asked(exceptionApproverFor(own, facts, handler.id))) {
        expect(officeId).not.toBe(handler.id)
        expect(officeOf(own, officeId).role).not.toBe('volunteerAdvisor')
        for (const ref of refs) expect(facts.tookPart.handled).not.toContain(ref)
      }
    })
  })
  it('advice is asked of advisors and coordinators of this tree who have no part in the case, each named once', () => {
    holds(({ own, others, facts }) => {
      const choices = adviceGiversFor(joined(own, others), facts, 'ada')
      const refs = choices.map((choice) => choice.ref)
      expect(new Set(refs).size).toBe(refs.length)
      const { handled: by, seconded, reviewed } = facts.tookPart
      for (const { officeId, ref } of choices) {
        expect(height(officeOf(own, officeId).role)).toBeLessThan(height('centralOffice'))
        expect([...by, ...seconded, ...reviewed, 'ada']).not.toContain(ref)
        expect(isGone(own, officeId, ref)).toBe(false)
      }
      if (!facts.identified) expect(choices).toEqual([])
    })
  })
  it('and of every one of them who is there', () => {
    holds(({ own, facts }) => {
      const never = [...neverAsked(own, facts), ...Object.values(facts.tookPart).flat(), 'ada']
      const named = adviceGiversFor(own, facts, 'ada').map((choice) => choice.ref)
      for (const office of own.offices) {
        if (height(office.role) >= height('centralOffice') || isClosed(office, facts)) continue
        for (const { ref } of office.members) {
          const able = (facts.personIn[office.id] ?? ref) === ref && !never.includes(ref)
          if (able && !isGone(own, office.id, ref)) expect(named).toContain(ref)
        }
      }
    })
  })
})

const isGone = (own: Situation['own'], officeId: string, ref: string): boolean =>
  officeOf(own, officeId).members.some((member) => member.ref === ref && (member.awayUntil ?? 0) > NOW)

it('escalating always goes up, and never to a person who handled it', () => {
  holds(({ own, facts, handler }) => {
    const choice = officeAbove(own, facts, handler.id)
    if (handler.role === 'independentReviewer') expect(choice).toEqual({ found: false, why: 'noneEligible' })
    if (!choice.found) return
    expect(choice.candidate.officeId).not.toBe(handler.id)
    expect(height(choice.candidate.role)).toBeGreaterThanOrEqual(height(handler.role))
    for (const ref of choice.candidate.eligible) expect(facts.tookPart.handled).not.toContain(ref)
  })
})

it('a transfer is offered to no one twice and never to the handler', () => {
  holds(({ own, facts }) => {
    const refs = transferChoices(own, facts, 'ada').map((choice) => choice.ref)
    expect(refs).not.toContain('ada')
    expect(new Set(refs).size).toBe(refs.length)
  })
})
