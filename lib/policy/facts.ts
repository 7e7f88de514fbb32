import type { Capacity } from '@/machines/effects'
import type { Source } from '@/machines/shared/events'
import type { OfficeRole } from './actor'

/** All that policy has to know of one actor and one case. Plain data, collected from the rows of the case. */
export interface ActFacts {
  /** a deadline or a directory job, bound to this case */
  isSystem: boolean
  /** live capacities of this actor in this case, in person or through an office */
  capacities: readonly Capacity[]
  /** capacities in which this actor took part earlier in this case and does no longer */
  heldEarlier: readonly Capacity[]
  /** a row of `exclusion` names the actor, or the office through which they would act */
  excluded: boolean
  source: Source
  /** subject or respondent; also true for someone identified later as the one it concerns */
  actorIsSubject: boolean
  actorIsReporter: boolean
  /** affected, or a witness */
  actorIsAffected: boolean
  /** the office through which the actor is handler, second approver or reviewer; null when none */
  actorOfficeId: string | null
  actorOfficeRole: OfficeRole | null
  /** office of the present handler; null while there is none */
  handlerOfficeId: string | null
  /** this actor declared the conflict of interest that `conflictOfInterestState` speaks of */
  declaredConflictOfInterest: boolean
  conflictOfInterestState: 'none' | 'declared' | 'accepted'
  /** who made the proposal that the event answers or withdraws; null when none is open */
  proposedBy: 'subject' | 'handler' | null
  /** this actor's side has asked for a review of this end already */
  reviewAskedBefore: boolean
  /** the setting; Volunteer Advisors in it are disregarded, Independent Reviewers always belong */
  whoMayImpose: readonly OfficeRole[]
  /** in a concern: the decision that waits for a second approver was not agreed; a slip has an event of its own for it */
  decisionImposed: boolean
}

/** The setting `whoMayImpose` until it is changed. */
export const defaultWhoMayImpose: readonly OfficeRole[] = ['centralOffice']
