import type { Capacity } from '@/machines/effects'
import type { ActFacts } from './facts'
import type { DenialReason } from './permission'

/** Capacities in which somebody judges or looks after another's case: nobody has one in their own cause. */
export const actingCapacities = [
  'offered',
  'handOverOffered',
  'handler',
  'secondPerson',
  'reviewer',
  'interimConfirmer',
  'consultant',
] as const satisfies readonly Capacity[]

/**
 * Handler, second person and reviewer are three people. Someone may come back to what they did before (a handler
 * who handed over may be handed the case again), never to check or be checked by themselves.
 */
const rolesKeptApart: Partial<Record<Capacity, readonly Capacity[]>> = {
  offered: ['secondPerson', 'interimConfirmer', 'reviewer'],
  handOverOffered: ['secondPerson', 'interimConfirmer', 'reviewer'],
  handler: ['secondPerson', 'interimConfirmer', 'reviewer'],
  secondPerson: ['handler', 'reviewer'],
  interimConfirmer: ['handler', 'reviewer'],
  reviewer: ['handler', 'secondPerson', 'interimConfirmer'],
}

/** True when the actor has, or had, a capacity in this case that must be another person's than `capacity`. */
export function mixesRoles(capacity: Capacity, facts: ActFacts): boolean {
  const held = [...facts.capacities, ...facts.heldEarlier]
  return (rolesKeptApart[capacity] ?? []).some((other) => held.includes(other))
}

/** True for the subject, the reporter, whoever was affected or saw it. */
export const inOwnCause = (facts: ActFacts): boolean =>
  facts.actorIsSubject ||
  facts.actorIsReporter ||
  facts.actorIsAffected ||
  facts.capacities.includes('subject') ||
  facts.capacities.includes('reporter')

/**
 * The conditions that rows of the table name, each under the reason it gives. True means: denied. A fact that is
 * missing denies: an office that is not known is never taken for another office.
 */
export const conditions = {
  sameOffice: (f) =>
    f.actorOfficeId === null || f.handlerOfficeId === null || f.actorOfficeId === f.handlerOfficeId,
  advisorsCannotImpose: (f) => f.actorOfficeRole === null || f.actorOfficeRole === 'volunteerAdvisor',
  officeMayNotImpose: (f) =>
    f.actorOfficeRole !== 'independentReviewer' &&
    (f.actorOfficeRole === null || !f.whoMayImpose.includes(f.actorOfficeRole)),
  notTheirReport: (f) => !f.actorIsReporter && f.source !== 'self',
  notSelfReported: (f) => f.source !== 'self',
  nothingProposed: (f) => f.proposedBy === null,
  tieUnanswered: (f) => f.tieState === 'declared' && f.declaredTheTie,
  noTieDeclared: (f) => f.tieState !== 'declared',
  onlyCentralOffice: (f) => f.actorOfficeRole !== 'centralOffice',
  nobodyAbove: (f) => f.actorOfficeRole !== 'volunteerAdvisor' && f.actorOfficeRole !== 'regionalCoordinator',
} as const satisfies Partial<Record<DenialReason, (facts: ActFacts) => boolean>>

/** Conditions that depend on which side the actor is on. */
export const sideConditions = {
  ownProposal: (f, side) => f.proposedBy === side,
  othersProposal: (f, side) => f.proposedBy !== side,
} as const satisfies Partial<Record<DenialReason, (facts: ActFacts, side: Capacity) => boolean>>

export type Condition = keyof typeof conditions | keyof typeof sideConditions
