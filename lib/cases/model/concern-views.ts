import type {
  ConcernResolution,
  Finding,
  Identity,
  IdentityReason,
  Replaces,
} from '@/machines/concern/events'
import type { Capacity } from '@/machines/effects'
import type { CodeName, Instant, Message, ProposalContent } from './views'

/** The four principles and ten guidelines of the code of conduct; `messages.guideline` has a plain sentence for each. */
export const guidelineIds = [
  'independence',
  'communityResource',
  'dignity',
  'integrity',
  'commitments',
  'selfDetermination',
  'competence',
  'diversity',
  'confidentiality',
  'conflictsOfInterest',
  'harassment',
  'workTogether',
  'accurateRepresentation',
  'seekSolutions',
] as const
export type GuidelineId = (typeof guidelineIds)[number]

export const concernMatters = ['ethicalLapse', 'slip', 'relapse', 'misuse', 'notSure'] as const
type ConcernMatter = (typeof concernMatters)[number]
export const isSlipMatter = (matter: ConcernMatter | undefined): boolean =>
  matter === 'slip' || matter === 'relapse' || matter === 'misuse'
export const sawIt = ['firstHand', 'heard', 'both', 'notSure'] as const
export type SawIt = (typeof sawIt)[number]
/** What is needed now; with the kind of matter, all that an offer shows at first. */
export const urgencies = ['someoneAtRisk', 'soon', 'noHurry', 'notSure'] as const
export type Urgency = (typeof urgencies)[number]
export const affectedWho = ['me', 'someoneElse', 'several', 'nobody', 'notSure'] as const
export const takenBy = ['phone', 'letter'] as const
export type TakenBy = (typeof takenBy)[number]

/** Answers of a report about somebody else; saved, sealed, after every question; partial until the end. */
export interface ConcernAnswers {
  matter: ConcernMatter
  /** several; empty is "not sure" */
  guidelines: GuidelineId[]
  words: string
  sawIt: SawIt
  when: string
  where: string
  wouldHelp: string
  urgency: Urgency
  /** who it is about: a person of the directory (signed in), an office, a meeting's facilitator, or not known */
  aboutKind: 'person' | 'office' | 'meeting' | 'unknown'
  aboutPersonId: string | null
  aboutOfficeId: string | null
  aboutMeetingId: string | null
  /** a sealed description, in words; '' for none */
  aboutText: string
  /** recorded apart from the reporter */
  affected: (typeof affectedWho)[number]
  affectedText: string
  /** a volunteer whom it touched, for those signed in: nobody handles what was done to them */
  affectedPersonId: string | null
  /** where it belongs; the offices that can be told follow from it */
  regionId: string
  officeIds: string[]
  personIn: Record<string, string>
  excludedPersonIds: string[]
  excludedOfficeIds: string[]
  identity: Exclude<Identity, 'none'>
  /** for `named` and `confidential` without an account */
  name: string
  contact: string
  /** an e-mail address that is told when something waits; '' for none. Sealed. */
  noticeAddress: string
  /** entered by an officer for somebody who phoned or wrote; null otherwise */
  taken: TakenBy | null
}

/** A slip of somebody the directory knows is theirs to speak to first; of anyone else it is somebody to be found. */
export const isReportOfSlip = ({
  matter,
  aboutKind,
}: Partial<Pick<ConcernAnswers, 'matter' | 'aboutKind'>>): boolean =>
  aboutKind === 'person' && isSlipMatter(matter)

/** What the journey can offer: the same to everyone who is not signed in. */
export interface ConcernChoices {
  signedIn: boolean
  /** an officer can enter what somebody told them by phone or letter */
  mayTake: boolean
  /** `parentId`: the offices that can be told are those of a region and of those above it */
  regions: readonly { id: string; parentId: string | null; name: string; country: string }[]
  offices: {
    id: string
    role: 'volunteerAdvisor' | 'regionalCoordinator' | 'centralOffice' | 'independentReviewer'
    regionId: string
    label: string
    /** by name for those signed in; empty for others */
    people: { id: string; name: string; away: boolean }[]
  }[]
  meetings: { id: string; regionId: string; name: string }[]
  /** volunteers of the directory, for those signed in; empty for others */
  people: { id: string; name: string; about: string }[]
}

/** What came of sending: the code is read from the draft, never from here. */
export type Submitted = { name: CodeName; receipt: boolean }

export interface PointView {
  text: string
  answer: 'admitted' | 'denied' | 'unanswered'
  /** the respondent's own words beside it; '' for none */
  words: string
}

/** A text that is meant for the respondent, as it was shown to the reporter. */
export interface ShownText {
  id: string
  at: Instant
  /** numbered points, for a hearing; empty when it tells an outcome */
  points: string[]
  text: string
  state: 'shown' | 'cleared' | 'objected'
  /** the reporter's words, or the handler's reasons for going on */
  objection: string | null
}

export interface DecisionView {
  id: string
  at: Instant
  finding: Finding
  findingReasons: string
  resolution: ConcernResolution
  resolutionReasons: string
  plan: ProposalContent
  referral: 'none' | 'authorities' | 'treatment' | 'otherOrganisation'
  /** a decision not to refer has its reasons too */
  referralReasons: string
  replaces: Replaces
  /** waits for the second person | stands | was declined or taken back | was varied or withdrawn by a later one */
  state: 'waiting' | 'stands' | 'declined' | 'replaced'
  secondReasons: string | null
}
/** The contents of a decision, sealed as one document; also the shape a form hands in. */
export type DecisionContent = Omit<DecisionView, 'id' | 'at' | 'state' | 'secondReasons'>

/** What was told to whom: a record of its own, with the exact text. */
export interface ToldView {
  id: string
  at: Instant
  to: 'reporter' | 'respondent' | 'other'
  /** for others: who, in the handler's words */
  recipient: string
  text: string
  mine: boolean
}

/** Of the answers, what belongs to the report itself: neither its way through the offices nor who sent it. */
export type ConcernSaid = Pick<
  ConcernAnswers,
  | 'matter'
  | 'guidelines'
  | 'words'
  | 'sawIt'
  | 'when'
  | 'where'
  | 'wouldHelp'
  | 'aboutText'
  | 'affected'
  | 'affectedText'
  | 'taken'
>

/** What was reported, for those who may read it. */
export type ConcernReportView = ConcernSaid & {
  id: string
  at: Instant
  reporterName: string | null
  reporterContact: string | null
}

/** What an ethical lapse (or a slip reported by another) has beside what every case has. Null where a part is closed to the reader. */
export interface ConcernView {
  identity: Identity
  identityState: 'none' | 'sealed' | 'asked' | 'opened'
  /** why it was asked for last: for the handler, the identity custodian and the reporter */
  identityReason: IdentityReason | null
  /** each time it was opened: when, by which office, the stated reason */
  identityOpenings: { at: Instant; reason: string }[]
  /** what lies in `identity`, for the identity custodian while it is opened */
  identityText: { name: string; contact: string } | null
  /** whether the directory knows the respondent, and whether they know of the case */
  identified: boolean
  respondentKnows: boolean
  report: ConcernReportView | null
  /** facts added later */
  added: Message[]
  /** the thread between the reporter and the handler */
  reporterThread: Message[] | null
  screening: { guidelines: GuidelineId[]; sawIt: SawIt; words: string; at: Instant } | null
  shown: ShownText | null
  /** what was put to the respondent, with their answers; null until then */
  points: PointView[] | null
  putText: string | null
  companion: string | null
  decisions: DecisionView[] | null
  told: ToldView[]
  withdrawalAsked: boolean
  conflict: 'none' | 'raised'
  retaliation: 'none' | 'reported' | 'answered'
  advice: {
    name: CodeName
    state: 'asked' | 'answered' | 'declined' | 'withdrawn' | 'lapsed'
    at: Instant
  }[]
  links: { name: CodeName; kind: 'attached' | 'split' | 'linked' | 'exception' }[]
  /** other open files of this reader that an attached or linked one could be */
  linkable: CodeName[]
}

/** A request for advice as its reader sees it. */
export interface AdviceView {
  name: CodeName
  capacities: Capacity[]
  state: 'asked' | 'answered' | 'declined' | 'withdrawn' | 'lapsed'
  /** exactly what was previewed */
  question: string
  answer: string | null
  askedAt: Instant
  by: Instant | null
}
