import type { CasePart } from '@/lib/policy'
import type { CaseDescription, CasePersonEvent, CaseWorkflowName } from '@/machines'
import type { ConcernResolution, Finding } from '@/machines/concern/events'
import type { Capacity, DeadlineName, LocalDate } from '@/machines/effects'
import type { Area } from '@/machines/shared/events'
import type { Resolution } from '@/machines/slip/events'
import type { ConcernView, Urgency } from './concern-views'

/** Two plain words, unique; the only name of a case that people and URLs see. */
export type CodeName = string
/** Milliseconds since the epoch, domain time. */
export type Instant = number

export type CasePersonEventType = CasePersonEvent['type']

/** A person as this reader may know them: a display name and the capacity or office they act in. */
export interface PersonView {
  name: string
  office: string | null
  isMe: boolean
}

/** Where a case is, derived from the workflow and its deadlines; `messages.where` has the sentences. */
export interface Where {
  /** dotted path of the `handling` region, e.g. `understanding.talking`; key of `messages.where` */
  state: string
  /** whose move it is; null when nobody's */
  waitsFor: Capacity | null
  waitsForMe: boolean
  /** the people who can make that move, as far as this reader may know them */
  waitsForPeople: PersonView[]
  /** the deadline that runs for that move, and when it is due */
  deadline: DeadlineName | null
  by: Instant | null
  /** the event that led here */
  since: { event: string; at: Instant } | null
  hearing: 'hidden' | 'invited' | 'timePassed' | 'heard' | 'notAnswered'
  temporaryMeasure: 'none' | 'inPlace' | 'confirmed' | 'lifted'
  safety: 'none' | 'raised' | 'actionTaken' | 'reviewed' | 'stoodDown'
  hold: 'running' | 'onHold'
  promisedOn: LocalDate | null
  resolution: Resolution | ConcernResolution | null
  /** what was found, in a lapse, for those who may know */
  finding: Finding | null
  closed: boolean
}

/** One line of a list: nothing in it comes from words that somebody wrote. */
export interface CaseCard {
  name: CodeName
  workflow: CaseWorkflowName
  matter: 'slip' | 'relapse' | 'misuse' | 'ethicalLapse' | 'notSure' | null
  /** in which capacity the reader stands towards it */
  capacities: Capacity[]
  where: Where
  /** null while the reader may not know who it concerns */
  subject: string | null
  meetings: string[]
  /** what the reporter asks for first; null unless the reader may know */
  need: Need | null
  /** how urgent whoever reported it called it; null for a self-report */
  urgency: Urgency | null
}

export const needs = ['justCall', 'talk', 'coverHelp', 'unsure'] as const
export type Need = (typeof needs)[number]

export interface Message {
  id: string
  at: Instant
  from: PersonView
  mine: boolean
  /** how to reach them, as they wrote it; only with the report itself */
  contact?: string
  kind:
    | 'report'
    | 'correction'
    | 'message'
    | 'reasons'
    | 'conflictOfInterest'
    | 'promise'
    | 'contact'
    | 'checkIn'
    | 'note'
    | 'statement'
    | 'conflict'
    | 'retaliation'
    | 'objection'
    | 'withdrawal'
  text: string
}

export const measureIds = [
  'thanked',
  'conversation',
  'peerSupport',
  'coFacilitate',
  'lighterLoad',
  'verificationByOther',
  'agreedPause',
  'refresher',
  'anotherRole',
  'agreedEnd',
  'imposedPause',
  'imposedEnd',
] as const
export type MeasureId = (typeof measureIds)[number]
export const measureGroups = {
  support: ['thanked', 'conversation', 'peerSupport'],
  meeting: ['coFacilitate', 'lighterLoad', 'verificationByOther'],
  role: ['agreedPause', 'refresher', 'anotherRole', 'agreedEnd'],
  imposed: ['imposedPause', 'imposedEnd'],
} as const satisfies Record<string, readonly MeasureId[]>

export interface MeasureView {
  id: MeasureId
  startOn: LocalDate | null
  reviewOn: LocalDate | null
  returnOn: LocalDate | null
}
/** A dated, owned act for the meeting, the participants, the reporter or the subject. */
export interface StepView {
  text: string
  owner: 'subject' | 'handler'
  on: LocalDate | null
}

/** The contents of a proposal, sealed as one document; also the shape a form hands in. */
export interface ProposalContent {
  measures: MeasureView[]
  steps: StepView[]
  checkInOn: LocalDate | null
  /** days between check-ins; null for a single one */
  checkInEvery: number | null
  words: string
}
export interface ProposalView extends ProposalContent {
  id: string
  by: 'subject' | 'handler'
  /** asked for without agreement; in force only once a second person has confirmed it */
  imposed: boolean
  from: PersonView
  at: Instant
  /** the one on the table now */
  current: boolean
  /** when it became the plan */
  agreedAt: Instant | null
}

export interface AreaView {
  state: 'open' | 'noted'
  /** last noted words; '' for "nothing to add" */
  words: string
  /** autosaved and not yet noted */
  draft: string | null
}

export interface AccessView {
  person: PersonView
  capacity: Capacity
  /** which parts; `case` alone is "sees that it waits, no words" */
  parts: CasePart[]
  since: Instant
  until: Instant | null
  /** when their words were first opened by this person */
  firstRead: Instant | null
}

export interface TimelineEntry {
  at: Instant
  /** event type; `messages.timeline` has the sentence */
  event: string
  by: PersonView | null
}

/** Everything this reader may see of one case, and nothing else: null where a part is closed to them. */
export interface CaseView extends CaseCard {
  /** how many events this reader may know of: it moves with what they see, and counts nothing that they do not */
  version: number
  /** the person events that policy and the machine both allow this reader now */
  availableEvents: CasePersonEventType[]
  timeline: TimelineEntry[]
  report: Message[] | null
  conversation: Message[] | null
  /** what only a report about somebody else has; null for a self-report */
  concern: ConcernView | null
  /** the self-report of the same person, where this reader looks after both: that they came forward is kept in view */
  cameForward: CodeName | null
  /** whether an exception of the firewall was asked for, and agreed; for whoever reads the desk */
  firewall: CaseDescription['firewall'] | null
  firewallGround: CaseDescription['firewallGround']
  /** a matter of its own was opened after an exception: once, and nothing more of it is seen from here */
  exceptionOpened: boolean
  /** handlers' words and assessment; never for the subject */
  desk: { areas: Record<Area, AreaView>; notes: Message[] } | null
  /** the areas' state alone, for the subject */
  areasNoted: Area[]
  proposals: ProposalView[] | null
  currentProposalId: string | null
  checkIns: 'none' | 'running' | 'paused'
  role: 'facilitating' | 'paused' | 'returned' | 'ended'
  access: AccessView[] | null
  /** others who could take a hand-over; empty unless `transfer` is open */
  transferChoices: { id: string; name: string; office: string }[]
  mayWrite: { conversation: boolean; reporter: boolean; desk: boolean; correct: boolean }
}

/** Answers of the slip report; saved as a sealed draft after every question, partial until the end. */
export interface SlipAnswers {
  matter: 'slip' | 'relapse' | 'misuse' | 'notSure'
  need: Need
  /** '' is complete when `need` is `justCall` */
  words: string
  /** how to reach the person, when they ask for a call; free text */
  contact: string
  meetingIds: string[]
  /** ids of offices from `reportChoices` */
  officeIds: string[]
  /** one person of an office, by office id; others of that office then do not read it */
  personIn: Record<string, string>
  excludedPersonIds: string[]
  silence: 'passOn' | 'askFirst'
  send: 'now' | 'morning'
}

/** What the report journey can offer this reporter. */
export interface ReportChoices {
  meetings: { id: string; name: string; next: Instant | null }[]
  offices: {
    id: string
    role: 'volunteerAdvisor' | 'regionalCoordinator' | 'centralOffice'
    region: string
    people: { id: string; name: string; away: boolean }[]
  }[]
  /** people who could otherwise come to read it */
  excludable: { id: string; name: string; office: string }[]
}

/** "Who will be able to read this", by name, in the order in which they could come to see it. */
export interface AudienceStep {
  when: 'atOnce' | 'ifNoAnswer' | 'lastStop'
  /** hours after sending; null for those asked at once */
  afterHours: number | null
  office: string
  people: string[]
}
