import type { CasePart } from '@/lib/policy'
import type { CaseDescription, CasePersonEvent, CaseWorkflowName } from '@/machines'
import type { ConcernResolution, Finding } from '@/machines/concern/events'
import type { Capacity, DeadlineName, LocalDate } from '@/machines/effects'
import type { Area } from '@/machines/shared/events'
import type { Resolution } from '@/machines/slip/events'
import type { ConcernView, Urgency } from './concern-views'

/** Two plain words, unique; the only name of a case in URLs and on pages. */
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
  /** who acts next; null when no one does */
  waitsFor: Capacity | null
  waitsForMe: boolean
  /** the people who can act next, as far as this reader may know them */
  waitsForPeople: PersonView[]
  /** the deadline for that act, and when it is due */
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
  /** the finding of a concern, for those who may know */
  finding: Finding | null
  closed: boolean
}

/** One line of a list; holds nothing that a person wrote. */
export interface CaseCard {
  name: CodeName
  workflow: CaseWorkflowName
  matter: 'slip' | 'relapse' | 'misuse' | 'ethicalLapse' | 'notSure' | null
  /** the capacities of the reader in this case */
  capacities: Capacity[]
  where: Where
  /** null while the reader may not know who the case is about */
  subject: string | null
  meetings: string[]
  /** what the reporter asks for first; null unless the reader may know */
  need: Need | null
  /** how urgent the reporter called it; null for a self-report */
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

/** Every measure, under the heading that a form and a count put it under: this is the one list of them. */
export const measureGroups = {
  support: ['thanked', 'conversation', 'peerSupport'],
  meeting: ['coFacilitate', 'lighterLoad', 'verificationByOther'],
  role: ['agreedPause', 'refresher', 'anotherRole', 'agreedEnd'],
  imposed: ['imposedPause', 'imposedEnd'],
} as const
export type MeasureGroup = keyof typeof measureGroups
/** Taken from the groups, so that a measure in no group does not compile. */
export type MeasureId = (typeof measureGroups)[MeasureGroup][number]
export const measureIds: readonly MeasureId[] = Object.values(measureGroups).flat()

export interface MeasureView {
  id: MeasureId
  startOn: LocalDate | null
  reviewOn: LocalDate | null
  returnOn: LocalDate | null
}
/** One step of a plan, with its owner and a date: for the meeting, the participants, the reporter or the subject. */
export interface StepView {
  text: string
  owner: 'subject' | 'handler'
  on: LocalDate | null
}

/** The contents of a proposal, sealed as one document; also what a form submits. */
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
  /** requested without agreement; in force only once a second approver has confirmed it */
  imposed: boolean
  from: PersonView
  at: Instant
  /** the proposal open now */
  current: boolean
  /** when it became the plan */
  agreedAt: Instant | null
}

export interface AreaView {
  state: 'open' | 'noted'
  /** last noted text; '' for "nothing to add" */
  words: string
  /** autosaved and not yet noted */
  draft: string | null
}

export interface AccessView {
  person: PersonView
  capacity: Capacity
  /** which parts; `case` alone means that the reader sees it waits, but no text */
  parts: CasePart[]
  since: Instant
  until: Instant | null
  /** when this person first opened their text */
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
  /** the number of events this reader may know of, so that it changes only with what they see */
  version: number
  /** the person events that policy and the machine both allow this reader now */
  availableEvents: CasePersonEventType[]
  timeline: TimelineEntry[]
  report: Message[] | null
  conversation: Message[] | null
  /** what only a report about another person has; null for a self-report */
  concern: ConcernView | null
  /** the same person's self-report, where this reader handles both: keeps in view that they came forward */
  cameForward: CodeName | null
  /** whether an exception to the firewall was requested, and agreed to; for readers of the desk */
  firewall: CaseDescription['firewall'] | null
  firewallGround: CaseDescription['firewallGround']
  /** another case was opened after an exception; this reader sees nothing more of it from here */
  exceptionOpened: boolean
  /** the handlers' notes and assessment; never for the subject */
  desk: { areas: Record<Area, AreaView>; notes: Message[] } | null
  /** the areas' state alone, for the subject */
  areasNoted: Area[]
  proposals: ProposalView[] | null
  currentProposalId: string | null
  checkIns: 'none' | 'running' | 'paused'
  role: 'facilitating' | 'paused' | 'returned' | 'ended'
  access: AccessView[] | null
  /** people who could take a transfer; empty unless `transfer` is open */
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

/** What the report form can offer this reporter. */
export interface ReportChoices {
  meetings: { id: string; name: string; next: Instant | null }[]
  offices: {
    id: string
    role: 'volunteerAdvisor' | 'regionalCoordinator' | 'centralOffice'
    region: string
    people: { id: string; name: string; away: boolean }[]
  }[]
  /** other people who might otherwise read it */
  excludable: { id: string; name: string; office: string }[]
}

/** "Who will be able to read this", by name, in the order in which they might see it. */
export interface AudienceStep {
  when: 'atOnce' | 'ifNoAnswer' | 'lastStop'
  /** hours after sending; null for those asked at once */
  afterHours: number | null
  office: string
  people: string[]
}
