import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Choice,
  fallbackRoute,
  handOverChoices,
  interimConfirmerFor,
  nextOffice,
  officeAbove,
  reviewerFor,
  secondPersonFor,
} from '@/lib/routing'
import { height, officeOf, type Situation, situation } from './organisations'

/** A situation with one of its offices handling the case. */
const handled = situation
  .filter(({ own }) => own.offices.length > 0)
  .chain((one) => fc.constantFrom(...one.own.offices).map((handler) => ({ ...one, handler })))
const holds = (property: (one: Situation & { handler: Situation['own']['offices'][number] }) => void) =>
  fc.assert(fc.property(handled, property), { numRuns: 600 })

const asked = (choice: Choice): { officeId: string; refs: readonly string[] }[] =>
  choice.found ? [{ officeId: choice.candidate.officeId, refs: choice.candidate.eligible }] : []

describe('whoever is barred is never asked, for anything', () => {
  it('not the subject, the reporter, anyone excluded, nor any excluded office', () => {
    holds(({ own, facts, handler }) => {
      const everyone = [
        ...fallbackRoute(own, facts).steps.map((step) => ({ officeId: step.officeId, refs: step.eligible })),
        ...asked(nextOffice(own, facts)),
        ...asked(nextOffice(own, facts, 'centralOffice')),
        ...asked(officeAbove(own, facts, handler.id)),
        ...asked(secondPersonFor(own, facts, handler.id)),
        ...asked(secondPersonFor(own, facts, handler.id, ['volunteerAdvisor', 'regionalCoordinator'])),
        ...asked(reviewerFor(own, facts, handler.id)),
        ...asked(interimConfirmerFor(own, facts, handler.id)),
        ...handOverChoices(own, facts, 'ada').map(({ officeId, ref }) => ({ officeId, refs: [ref] })),
      ]
      const barred = [...facts.concerned, ...facts.excluded.people]
      for (const { officeId, refs } of everyone) {
        expect(facts.excluded.offices).not.toContain(officeId)
        for (const ref of refs) {
          expect(barred).not.toContain(ref)
          expect(officeOf(own, officeId).members.map((member) => member.ref)).toContain(ref)
          // of an office of which the reporter picked one person, only that one
          expect(facts.personIn[officeId] ?? ref).toBe(ref)
        }
      }
    })
  })

  it('not someone who was second person or reviewer, to handle it', () => {
    holds(({ own, facts, handler }) => {
      const apart = [...facts.tookPart.seconded, ...facts.tookPart.reviewed]
      const refs = [
        ...fallbackRoute(own, facts).steps.flatMap((step) => step.eligible),
        ...asked(officeAbove(own, facts, handler.id)).flatMap((one) => one.refs),
        ...handOverChoices(own, facts, 'ada').map((choice) => choice.ref),
      ]
      for (const ref of refs) expect(apart).not.toContain(ref)
    })
  })
})

describe('handler, second person and reviewer', () => {
  it('are three people', () => {
    holds(({ own, facts, handler }) => {
      const { handled: by, seconded, reviewed } = facts.tookPart
      for (const one of [
        secondPersonFor(own, facts, handler.id),
        interimConfirmerFor(own, facts, handler.id),
      ]) {
        for (const ref of asked(one).flatMap(({ refs }) => refs))
          expect([...by, ...reviewed]).not.toContain(ref)
      }
      for (const ref of asked(reviewerFor(own, facts, handler.id)).flatMap(({ refs }) => refs)) {
        expect([...by, ...seconded]).not.toContain(ref)
      }
    })
  })
  it('the second person is of another office and never an advisor', () => {
    holds(({ own, facts, handler }) => {
      const roles = ['volunteerAdvisor', 'regionalCoordinator', 'centralOffice'] as const
      for (const choice of [
        secondPersonFor(own, facts, handler.id),
        secondPersonFor(own, facts, handler.id, roles),
        interimConfirmerFor(own, facts, handler.id),
      ]) {
        if (!choice.found) continue
        expect(choice.candidate.officeId).not.toBe(handler.id)
        expect(choice.candidate.role).not.toBe('volunteerAdvisor')
      }
    })
  })
  it('one who stays silent is followed by another office while there is one', () => {
    holds(({ own, facts, handler }) => {
      const first = secondPersonFor(own, facts, handler.id)
      if (!first.found) return
      const before = [{ officeId: first.candidate.officeId, ref: null }]
      const second = secondPersonFor(own, facts, handler.id, ['centralOffice'], before)
      expect(second.found).toBe(true)
      if (!second.found || second.candidate.officeId !== first.candidate.officeId) return
      // asked again only where it is the one office that can be
      const elsewhere = {
        ...facts,
        excluded: { ...facts.excluded, offices: [...facts.excluded.offices, first.candidate.officeId] },
      }
      const others = secondPersonFor(own, elsewhere, handler.id)
      if (others.found)
        expect(others.candidate.eligible.every((ref) => isAway(own, others.candidate.officeId, ref))).toBe(
          true,
        )
    })
  })
})

const isAway = (own: Situation['own'], officeId: string, ref: string): boolean =>
  officeOf(own, officeId).members.some(
    (member) => member.ref === ref && (member.atLimit === true || (member.awayUntil ?? 0) > 1_000_000),
  )

it('handing up always goes up, and never to somebody who handled it', () => {
  holds(({ own, facts, handler }) => {
    const choice = officeAbove(own, facts, handler.id)
    if (handler.role === 'independentReviewer')
      expect(choice).toEqual({ found: false, why: 'nobodyEligible' })
    if (!choice.found) return
    expect(choice.candidate.officeId).not.toBe(handler.id)
    expect(height(choice.candidate.role)).toBeGreaterThanOrEqual(height(handler.role))
    for (const ref of choice.candidate.eligible) expect(facts.tookPart.handled).not.toContain(ref)
  })
})

it('a hand-over is offered to nobody twice and never to the handler', () => {
  holds(({ own, facts }) => {
    const refs = handOverChoices(own, facts, 'ada').map((choice) => choice.ref)
    expect(refs).not.toContain('ada')
    expect(new Set(refs).size).toBe(refs.length)
  })
})
