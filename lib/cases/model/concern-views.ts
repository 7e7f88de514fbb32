import type {
  ConcernResolution,
  Finding,
  Identity,
  IdentityReason,
  Replaces,
} from '@/machines/concern/events'
import type { Capacity } from '@/machines/effects'
import type { CodeName, Instant, Message, ProposalContent } from './views'

/**
 * The four principles and ten guidelines of the code of conduct; `messages.guideline` has a plain sentence for
 * each.
 */
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
/** What is needed now; with the kind of concern, all that a request shows at first. */
export const urgencies = ['someoneAtRisk', 'soon', 'noHurry', 'notSure'] as const
export type Urgency = (typeof urgencies)[number]
export const affectedWho = ['me', 'someoneElse', 'several', 'nobody', 'notSure'] as const
export const takenBy = ['phone', 'letter'] as const
export type TakenBy = (typeof takenBy)[number]

/** Answers of a report about another person; saved, sealed, after every question, so partial until the end. */
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
  /**
   * who the report is about: a person of the directory (signed in), an office, a meeting's facilitator, or not
   * known
   */
  aboutKind: 'person' | 'office' | 'meeting' | 'unknown'
  aboutPersonId: string | null
  aboutOfficeId: string | null
  aboutMeetingId: string | null
  /** a sealed description; '' for none */
  aboutText: string
  /** recorded separately from the reporter */
  affected: (typeof affectedWho)[number]
  affectedText: string
  /** a volunteer who was affected, for signed-in reporters: no one handles what was done to them */
  affectedPersonId: string | null
  /** the region it belongs to; decides which offices can be told */
  regionId: string
  officeIds: string[]
  personIn: Record<string, string>
  excludedPersonIds: string[]
  excludedOfficeIds: string[]
  identity: Exclude<Identity, 'none'>
  /** for `named` and `confidential` without an account */
  name: string
  contact: string
  /** an e-mail address for notices; '' for none. Sealed. */
  noticeAddress: string
  /** entered by an officer for a person who phoned or wrote; null otherwise */
  taken: TakenBy | null
}

/**
 * Whether the case is a slip of a person in the directory, who speaks about it first. Anyone else still has to
 * be identified.
 */
export const isReportOfSlip = ({
  matter,
  aboutKind,
}: Partial<Pick<ConcernAnswers, 'matter' | 'aboutKind'>>): boolean =>
  aboutKind === 'person' && isSlipMatter(matter)

/** What the report form can offer; the same for every visitor who is not signed in. */
export interface ConcernChoices {
  signedIn: boolean
  /** an officer can enter what a person told them by phone or letter */
  mayTake: boolean
  /** `parentId`: the offices that can be told are those of a region and of those above it */
  regions: readonly { id: string; parentId: string | null; name: string; country: string }[]
  offices: {
    id: string
    role: 'volunteerAdvisor' | 'regionalCoordinator' | 'centralOffice' | 'independentReviewer'
    regionId: string
    label: string
    /** by name for signed-in readers; empty for others */
    people: { id: string; name: string; away: boolean }[]
  }[]
  meetings: { id: string; regionId: string; name: string }[]
  /** volunteers of the directory, for signed-in readers; empty for others */
  people: { id: string; name: string; about: string }[]
}

/** The result of sending. The recovery phrase is read from the draft, never from here. */
export type Submitted = { name: CodeName; receipt: boolean }

export interface PointView {
  text: string
  answer: 'admitted' | 'denied' | 'unanswered'
  /** the respondent's own text beside it; '' for none */
  words: string
}

/** A text for the respondent, as it was shown to the reporter. */
export interface ShownText {
  id: string
  at: Instant
  /** numbered points, for a hearing; empty when it tells an outcome */
  points: string[]
  text: string
  state: 'shown' | 'cleared' | 'objected'
  /** the reporter's objection, or the handler's reasons for going on */
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
  /** waits for the second approver | in force | declined or taken back | varied or withdrawn by a later decision */
  state: 'waiting' | 'stands' | 'declined' | 'replaced'
  secondReasons: string | null
}
/** The contents of a decision, sealed as one document; also what a form submits. */
export type DecisionContent = Omit<DecisionView, 'id' | 'at' | 'state' | 'secondReasons'>

/** A disclosure record: who was told what and when, with the exact text. */
export interface ToldView {
  id: string
  at: Instant
  to: 'reporter' | 'respondent' | 'other'
  /** for other recipients: who, as the handler wrote it */
  recipient: string
  text: string
  mine: boolean
}

/** The answers about the report itself, without its route through the offices and without its sender. */
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

/**
 * What a concern (or a slip reported by another) has in addition to every case. Null where a part is
 * closed to the reader.
 */
export interface ConcernView {
  identity: Identity
  identityState: 'none' | 'sealed' | 'asked' | 'opened'
  /** the reason of the last request to open it: for the handler, the identity custodian and the reporter */
  identityReason: IdentityReason | null
  /** each time the identity was opened: when, and the stated reason */
  identityOpenings: { at: Instant; reason: string }[]
  /** the sealed name, for the identity custodian while it is opened */
  identityText: { name: string; contact: string } | null
  /** whether the directory knows the respondent, and whether they know of the case */
  identified: boolean
  respondentKnows: boolean
  report: ConcernReportView | null
  /** facts added later */
  added: Message[]
  /** the messages between the reporter and the handler */
  reporterThread: Message[] | null
  screening: { guidelines: GuidelineId[]; sawIt: SawIt; words: string; at: Instant } | null
  shown: ShownText | null
  /** the points sent to the respondent, with their answers; null until then */
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
  /** other open cases of this reader that an attached or linked one could be */
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
