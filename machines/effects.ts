/**
 * What a transition asks the world to do, as data. The machine decides *that* something follows;
 * lib/policy and lib/routing decide *who* it reaches; the commit writes it together with the state.
 * Nothing here names a person, an instant or a text.
 */

/** In which capacity a person takes part in one case. The rows of `access` carry exactly these. */
export const capacities = [
  'subject',
  'reporter',
  'offered',
  'aware',
  'handler',
  'transferOffered',
  'secondApprover',
  'reviewer',
  'temporaryMeasureApprover',
  'adviceGiver',
  /** the volunteer a concern is about; only from the moment they are heard */
  'respondent',
  /** offered a concern, and has looked at the name: the second of three steps */
  'offeredName',
  /** keeps the identity of a confidential reporter, and was asked for it */
  'identityCustodian',
  /** uninvolved, decides whether a handler has a conflict of interest that another person raised */
  'conflictJudge',
  /** agrees, or not, that an exception of the firewall is so */
  'exceptionApprover',
  /** asked a request for advice */
  'adviceAsker',
] as const
export type Capacity = (typeof capacities)[number]

/** Who is approached. Routing turns each into offices and people, past every conflict. */
export type OfferTarget =
  /** the offices and people the reporter chose */
  | 'chosen'
  /** the next office on the fallback route that has not been asked */
  | 'nextOffice'
  /** the office above the handler's own */
  | 'officeAbove'
  /** the nearest Central Office beside the handler's own, to be told of a safety concern */
  | 'centralOffice'
  /** the one person the handler named for a transfer (named in the command, never in the snapshot) */
  | 'named'
  /** someone of another office, for an imposed measure, a decision or a legal hold */
  | 'secondApprover'
  /** someone uninvolved, for a review, or to know that something waits for others */
  | 'reviewer'
  /** someone uninvolved, for a temporary measure */
  | 'temporaryMeasureApprover'
  /** the volunteer the concern is about, when they are to be heard: from here on they can see the case */
  | 'respondent'
  /** identity custodian of a sealed identity: Central Office, else the Independent Reviewers */
  | 'identityCustodian'
  /** someone uninvolved, about a conflict of interest of the handler */
  | 'conflictJudge'
  /** someone of another office, about an exception of the firewall */
  | 'exceptionApprover'

export const deadlineNames = [
  'sendHeldReport',
  'acceptReminder',
  'acceptEscalation',
  'conflictOfInterestAnswer',
  'firstReply',
  'promisedDate',
  'transferAnswer',
  'proposalReminder',
  'secondApproverAnswer',
  'checkIn',
  'returnDate',
  'planReview',
  'hearing',
  'temporaryMeasureConfirmation',
  'temporaryMeasureEnd',
  'safetyReminder',
  'safetyEscalation',
  'lookAgain',
  'update',
  'longOpen',
  'reviewWindow',
  'reviewAnswer',
  'legalHold',
  'retention',
  'exceptionAnswer',
  'disclosure',
  'withdrawalAnswer',
  'identityAnswer',
  'identitySeal',
  'conflictAnswer',
  'retaliationReminder',
  'retaliationEscalation',
  'adviceReminder',
  'adviceExpiry',
] as const
export type DeadlineName = (typeof deadlineNames)[number]

/** A calendar date where the person is, `YYYY-MM-DD`; no zone, no time. */
export type LocalDate = string

/** The id of a sealed document. A machine never sees the text itself. */
export type DocumentId = string

/** Notices say that something waits, never what. `messages` has the sentence for each. */
const notices = [
  'somethingWaits',
  'offerWaits',
  'offerReminder',
  'accepted',
  'noAnswerYet',
  'conflictOfInterestDeclared',
  'proposalWaits',
  'agreed',
  'checkIn',
  'returnDate',
  'planReview',
  'promisedDate',
  'update',
  'safety',
  'closed',
  'reopened',
  'handlerChanged',
] as const
export type Notice = (typeof notices)[number]

export type Effect =
  | { type: 'offer'; to: OfferTarget; capacity: Capacity }
  | { type: 'endOffers'; capacity: Capacity }
  /** the one who sent the event receives this capacity, with the parts policy gives it */
  | { type: 'grantActor'; capacity: Capacity }
  | { type: 'revoke'; capacity: Capacity }
  | { type: 'revokeActor' }
  /** the actor, or the one who declared the conflict of interest, can never hold a capacity in this case again */
  | {
      type: 'exclude'
      who: 'actor' | 'conflictOfInterestDeclarer' | 'handler'
      why: 'recused' | 'conflictOfInterestObjected' | 'conflictUpheld'
    }
  /** the person named in the command (never in the snapshot) is the respondent; whatever they held here ends */
  | { type: 'identify' }
  /** the person named by mistake has no part in the case any more; nothing was put to them */
  | { type: 'removeRespondent' }
  /**
   * Without `on` it is due after the setting of that deadline, with it on that local date; `longer`: the setting is
   * added to what was left of the deadline that runs.
   */
  | { type: 'startDeadline'; deadline: DeadlineName; on?: LocalDate; longer?: true }
  | { type: 'stopDeadline'; deadline: DeadlineName }
  | { type: 'notify'; to: Capacity; notice: Notice }
  /** statistics without text, dates or people are computed from this at closing */
  | { type: 'recordOutcome'; resolution: string; finding?: string }
  /** opened again: what was counted of it is counted no more */
  | { type: 'retractOutcome' }
  /** ends every reader's access to the text; it is destroyed when retention ends */
  | { type: 'closeDocuments' }
  /** destroy keys, text, rows and links to people; the chain of hashes stays */
  | { type: 'erase' }
