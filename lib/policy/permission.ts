import type { RefusalCode } from './result'

/** Why an act is denied. For the trail and for tests; people read the sentence of `refusalFor`. */
export const denialReasons = [
  /** a name that is no event of the workflow */
  'unknownEvent',
  /** only a deadline or a directory job causes this */
  'onlySystem',
  /** only a person decides this: no verdict without a human */
  'onlyPeople',
  /** stepped back, objected to, or excluded by the reporter: beats every grant */
  'excluded',
  /** has no capacity in the case */
  'noCapacity',
  /** sees the case, and the act belongs to another capacity */
  'otherCapacity',
  /** acts through an office whose role policy does not list */
  'roleNotListed',
  /** subject, reporter, affected or witness: no one acts in their own cause */
  'ownCause',
  /** handler, second approver and reviewer are three people */
  'threePeople',
  /** acted as second approver here, so not uninvolved; having been asked without answering does not count */
  'secondedEarlier',
  /** two people of two offices */
  'sameOffice',
  /** advisors agree measures with the person; they impose none */
  'advisorsCannotImpose',
  /** the office is none of those that the setting lets impose */
  'officeMayNotImpose',
  /** a decision that was not agreed, and the office is none of those */
  'officeMayNotImposeThis',
  /** what happens without an answer, and sending at once, are for the author of the report */
  'notTheirReport',
  /** only a self-report can be taken back */
  'notSelfReported',
  /** there is no open proposal */
  'nothingProposed',
  /** agreeing is for the other side */
  'ownProposal',
  /** only the side that proposed takes a proposal back */
  'othersProposal',
  /** each side can ask for a review once, so that neither uses up the chance of the other */
  'reviewAskedBefore',
  /** a conflict of interest was declared; the subject, or in a concern the reporter, has not answered */
  'conflictOfInterestUnanswered',
  /** a concern is accepted only after seeing who it is about, as far as that is known */
  'nameNotSeen',
  /** no conflict of interest waits for an answer */
  'noConflictOfInterestDeclared',
  /** Central Office alone */
  'onlyCentralOffice',
  /** Central Office and the reviewers have no office above to escalate to; they transfer */
  'noneAbove',
  'notFacilitator',
  'ownRequest',
  'notTheirRequest',
  'otherRegion',
  'otherLanguage',
  'notAdministrator',
  /** no one gives themselves an office */
  'ownAppointment',
] as const
export type DenialReason = (typeof denialReasons)[number]

export type Permission = { allowed: true } | { allowed: false; reason: DenialReason }

export const allowed: Permission = { allowed: true }
export const denied = (reason: DenialReason): Permission => ({ allowed: false, reason })

const refusals: Readonly<Record<DenialReason, RefusalCode>> = {
  // without a part in the case, or excluded from it: unseen is the same as not existing
  unknownEvent: 'notFound',
  excluded: 'notFound',
  noCapacity: 'notFound',
  roleNotListed: 'notFound',
  // may become theirs when the case moves
  nothingProposed: 'notNow',
  reviewAskedBefore: 'notNow',
  conflictOfInterestUnanswered: 'notNow',
  nameNotSeen: 'notNow',
  noConflictOfInterestDeclared: 'notNow',
  onlySystem: 'notYours',
  onlyPeople: 'notYours',
  otherCapacity: 'notYours',
  ownCause: 'notYours',
  threePeople: 'notYours',
  secondedEarlier: 'notYours',
  sameOffice: 'notYours',
  advisorsCannotImpose: 'notYours',
  officeMayNotImpose: 'notYours',
  officeMayNotImposeThis: 'notYours',
  notTheirReport: 'notYours',
  notSelfReported: 'notYours',
  ownProposal: 'notYours',
  othersProposal: 'notYours',
  onlyCentralOffice: 'notYours',
  noneAbove: 'notYours',
  notFacilitator: 'notYours',
  ownRequest: 'notYours',
  notTheirRequest: 'notYours',
  otherRegion: 'notYours',
  otherLanguage: 'notYours',
  notAdministrator: 'notYours',
  ownAppointment: 'notYours',
}

/** What the refused person is told. */
export const refusalFor = (reason: DenialReason): RefusalCode => refusals[reason]
