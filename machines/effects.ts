/**
 * What a transition asks the world to do, as data. The machine decides *that* something follows;
 * lib/policy and lib/routing decide *who* it reaches; the gate writes it together with the state.
 * Nothing here names a person, a clock reading or a word that somebody wrote.
 */

/** In which capacity somebody stands towards one case. The rows of `access` carry exactly these. */
export const capacities = [
  'subject',
  'reporter',
  'offered',
  'aware',
  'handler',
  'handOverOffered',
  'secondPerson',
  'reviewer',
  'interimConfirmer',
  'consultant',
  /** whom an ethical lapse is said of; stands so only from the moment they are heard */
  'respondent',
  /** offered a lapse, and has looked at the name: the second of three steps */
  'offeredName',
  /** keeps the identity of a confidential reporter, and was asked for it */
  'keeper',
  /** uninvolved, decides whether a handler has a conflict that somebody else declared */
  'conflictJudge',
  /** agrees, or not, that an exception of the firewall is so */
  'exceptionSecond',
  /** asked a consultation */
  'asker',
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
  /** the one person the handler named for a hand-over (named in the command, never in the snapshot) */
  | 'named'
  /** someone of another office, for an imposed measure, a decision or a legal hold */
  | 'secondPerson'
  /** someone uninvolved, for a review, or to know that something waits for others */
  | 'reviewer'
  /** someone uninvolved, for an interim measure */
  | 'interimConfirmer'
  /** whom the lapse is said of, when they are to be heard: from here on they can see that it exists */
  | 'respondent'
  /** keeper of a sealed identity: Central Office, else the Independent Reviewers */
  | 'keeper'
  /** someone uninvolved, about a conflict that somebody declared about the handler */
  | 'conflictJudge'
  /** someone of another office, about an exception of the firewall */
  | 'exceptionSecond'

export const clockNames = [
  'sendHeldReport',
  'acknowledgeReminder',
  'acknowledgeEscalation',
  'tieAnswer',
  'firstReply',
  'promisedDate',
  'handOverAnswer',
  'proposalReminder',
  'secondPersonAnswer',
  'checkIn',
  'returnDate',
  'planReview',
  'hearing',
  'interimConfirmation',
  'interimEnd',
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
  'consultationReminder',
  'consultationLapse',
] as const
export type ClockName = (typeof clockNames)[number]

/** A calendar date where the person is, `YYYY-MM-DD`; no zone, no time. */
export type LocalDate = string

/** The id of a sealed document. The words themselves never come near a machine. */
export type WordsId = string

/** Notices say that something waits, never what. `messages` has the sentence for each. */
const notices = [
  'somethingWaits',
  'offerWaits',
  'offerReminder',
  'acknowledged',
  'nobodyAnsweredYet',
  'tieDeclared',
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
  /** the one who sent the event receives this capacity, with the compartments policy gives it */
  | { type: 'grantActor'; capacity: Capacity }
  | { type: 'revoke'; capacity: Capacity }
  | { type: 'revokeActor' }
  /** the actor, or the one who declared the tie, can never hold a capacity in this case again */
  | {
      type: 'exclude'
      who: 'actor' | 'tieDeclarer' | 'handler'
      why: 'steppedAside' | 'tieObjected' | 'conflictUpheld'
    }
  /** the person named in the command (never in the snapshot) is the respondent; whatever they held here ends */
  | { type: 'identify' }
  /** whom it was said of by mistake stands in no relation to the case any more; nothing was put to them */
  | { type: 'freePerson' }
  /**
   * Without `on` it is due after the setting of that clock, with it on that local date; `longer`: the setting is added
   * to what was left of the clock that runs.
   */
  | { type: 'startClock'; clock: ClockName; on?: LocalDate; longer?: true }
  | { type: 'stopClock'; clock: ClockName }
  | { type: 'notify'; to: Capacity; notice: Notice }
  /** statistics without words, dates or people are computed from this at closing */
  | { type: 'recordOutcome'; resolution: string; finding?: string }
  /** opened again: what was counted of it is counted no more */
  | { type: 'retractOutcome' }
  /** nobody can read the words any more; they are destroyed when retention ends */
  | { type: 'closeWords' }
  /** destroy keys, words, rows and links to people; the chain of hashes stays */
  | { type: 'erase' }
