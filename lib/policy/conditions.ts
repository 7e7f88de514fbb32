import type { Capacity } from '@/machines/effects'
import type { ActFacts } from './facts'
import { officeMay, officeStandsAs } from './office-table'
import type { DenialReason } from './permission'

/** The capacities a person has as themselves: they keep them when they leave every office. */
export const ownMatters: readonly Capacity[] = ['subject', 'respondent', 'reporter']

/**
 * `party`: the case is about them, or by them, or they only know that it exists. Everyone else judges or handles
 * another person's case, never their own. The list names the capacities that must be another person's: handler, second
 * approver and reviewer are three people. A person may take an earlier capacity again (a handler who transferred the
 * case may get it back), but never approve or review their own work.
 */
const participants: Readonly<Record<Capacity, 'party' | readonly Capacity[]>> = {
  subject: 'party',
  respondent: 'party',
  reporter: 'party',
  aware: 'party',
  adviceAsker: 'party',
  offered: ['secondApprover', 'temporaryMeasureApprover', 'reviewer'],
  offeredName: ['secondApprover', 'temporaryMeasureApprover', 'reviewer'],
  transferOffered: ['secondApprover', 'temporaryMeasureApprover', 'reviewer'],
  handler: ['secondApprover', 'temporaryMeasureApprover', 'reviewer'],
  secondApprover: ['handler', 'reviewer'],
  temporaryMeasureApprover: ['handler', 'reviewer'],
  reviewer: ['handler', 'secondApprover', 'temporaryMeasureApprover'],
  adviceGiver: [],
  // may belong to the handler's office; the handler who asks for the name never opens it themselves
  identityCustodian: ['handler'],
  // a second approver who has not acted yet may judge (rows of the table): a small organisation may have no one else
  conflictJudge: ['handler', 'reviewer'],
  exceptionApprover: ['handler'],
}

/** Why these facts rule out this capacity for anyone; null when they do not. */
export function notIndependent(capacity: Capacity, facts: ActFacts): 'ownCause' | 'threePeople' | null {
  const apart = participants[capacity]
  if (apart === 'party') return null
  if (inOwnCause(facts)) return 'ownCause'
  const held = [...facts.capacities, ...facts.heldEarlier]
  return apart.some((other) => held.includes(other)) ? 'threePeople' : null
}

/**
 * Why an office does not carry this capacity; null when it does, when the matter is the actor's own, and for an actor
 * who has left every office and still holds the capacity.
 */
export const notOfTheOffice = (capacity: Capacity, { actorOfficeRole }: ActFacts): 'roleNotListed' | null =>
  actorOfficeRole === null || ownMatters.includes(capacity) || officeStandsAs(actorOfficeRole, capacity)
    ? null
    : 'roleNotListed'

/** True for the subject, respondent or reporter, and for a person affected or a witness. */
const inOwnCause = (facts: ActFacts): boolean =>
  facts.actorIsSubject ||
  facts.actorIsReporter ||
  facts.actorIsAffected ||
  facts.capacities.some((capacity) => ownMatters.includes(capacity))

const mayImpose = (facts: ActFacts): boolean =>
  officeMay(facts.actorOfficeRole, 'confirmImposed') ||
  (facts.actorOfficeRole !== null &&
    officeMay(facts.actorOfficeRole, 'confirmImposedWhereSet') &&
    facts.whoMayImpose.includes(facts.actorOfficeRole))

/** The answers to a declared conflict of interest after which its declarer may go on. */
const tieSettled: readonly ActFacts['conflictOfInterestState'][] = ['none', 'accepted']

/** Who agrees to what this side proposed. */
const proposerOpposite = (side: Capacity): ActFacts['proposedBy'] => {
  if (side === 'handler') return 'subject'
  return side === 'subject' || side === 'respondent' ? 'handler' : null
}

/**
 * The conditions that rows of the table name, each under the reason it gives. True means: denied. A fact that is
 * missing denies: an office that is not known is never taken for another office.
 */
export const conditions = {
  sameOffice: (f) =>
    f.actorOfficeId === null || f.handlerOfficeId === null || f.actorOfficeId === f.handlerOfficeId,
  advisorsCannotImpose: (f) => !officeMay(f.actorOfficeRole, 'shareInImposing'),
  officeMayNotImpose: (f) => !mayImpose(f),
  officeMayNotImposeThis: (f) => f.decisionImposed && !mayImpose(f),
  notTheirReport: (f) => !f.actorIsReporter && f.source !== 'self',
  notSelfReported: (f) => f.source !== 'self',
  nothingProposed: (f) => f.proposedBy === null,
  reviewAskedBefore: (f) => f.reviewAskedBefore,
  conflictOfInterestUnanswered: (f) =>
    f.declaredConflictOfInterest && !tieSettled.includes(f.conflictOfInterestState),
  secondedEarlier: (f) => f.heldEarlier.includes('secondApprover'),
  nameNotSeen: (f) => !f.capacities.includes('offeredName'),
  noConflictOfInterestDeclared: (f) => f.conflictOfInterestState !== 'declared',
  onlyCentralOffice: (f) => !officeMay(f.actorOfficeRole, 'keepLegalHold'),
  noneAbove: (f) => !officeMay(f.actorOfficeRole, 'escalate'),
} as const satisfies Partial<Record<DenialReason, (facts: ActFacts) => boolean>>

/** Conditions that depend on which side the actor is on. */
export const sideConditions = {
  ownProposal: (f, side) => f.proposedBy !== proposerOpposite(side),
  othersProposal: (f, side) => f.proposedBy !== side,
} as const satisfies Partial<Record<DenialReason, (facts: ActFacts, side: Capacity) => boolean>>

export type Condition = keyof typeof conditions | keyof typeof sideConditions
