import type { Capacity } from '@/machines/effects'

/** Sealed parts of a file; each has keys of its own. */
export const casePartNames = ['report', 'reporter', 'conversation', 'desk', 'identity'] as const
export type CasePartName = (typeof casePartNames)[number]
/** What an access row opens. `case` alone shows that the case exists and its state, no text. */
export type CasePart = 'case' | CasePartName

/** A self-report, a slip reported by another person, a concern, a request for advice. */
export const fileKinds = ['selfReport', 'reportOfSlip', 'concern', 'advice'] as const
export type FileKind = (typeof fileKinds)[number]

type Opens = Readonly<Partial<Record<Capacity, readonly CasePart[]>>>

const onlyThatItWaits: readonly CasePart[] = ['case']

const selfReport: Opens = {
  subject: ['case', 'report', 'conversation'],
  reporter: onlyThatItWaits,
  offered: onlyThatItWaits,
  aware: onlyThatItWaits,
  handler: ['case', 'report', 'conversation', 'desk'],
  transferOffered: onlyThatItWaits,
  secondApprover: ['case', 'report', 'conversation', 'desk'],
  reviewer: ['case', 'report', 'conversation', 'desk'],
  // judges one urgent step by what was said to the person, not by the handlers' thinking
  temporaryMeasureApprover: ['case', 'report', 'conversation'],
  adviceGiver: onlyThatItWaits,
  // judges the handler's reasons, and may not read a self-report
  exceptionApprover: ['case', 'desk'],
}

const reportOfSlip: Opens = {
  // the report about them, and the thread with the reporter, are not theirs
  subject: ['case', 'conversation'],
  reporter: ['case', 'report', 'reporter'],
  offered: onlyThatItWaits,
  aware: onlyThatItWaits,
  handler: ['case', 'report', 'reporter', 'conversation', 'desk'],
  transferOffered: onlyThatItWaits,
  secondApprover: ['case', 'report', 'reporter', 'conversation', 'desk'],
  reviewer: ['case', 'report', 'reporter', 'conversation', 'desk'],
  // as in a self-report
  temporaryMeasureApprover: ['case', 'report', 'conversation'],
  adviceGiver: onlyThatItWaits,
  exceptionApprover: ['case', 'desk'],
}

const concern: Opens = {
  respondent: ['case', 'conversation'],
  reporter: ['case', 'report', 'reporter'],
  offered: onlyThatItWaits,
  offeredName: onlyThatItWaits,
  aware: onlyThatItWaits,
  handler: ['case', 'report', 'reporter', 'conversation', 'desk'],
  transferOffered: onlyThatItWaits,
  secondApprover: ['case', 'report', 'reporter', 'conversation', 'desk'],
  reviewer: ['case', 'report', 'reporter', 'conversation', 'desk'],
  temporaryMeasureApprover: ['case', 'report', 'conversation'],
  // either side or the second approver raises a conflict of interest: in these three
  conflictJudge: ['case', 'reporter', 'conversation', 'desk'],
  // the identity itself only while it is opened: `identityOpened`
  identityCustodian: onlyThatItWaits,
}

const advice: Opens = {
  adviceAsker: ['case', 'conversation'],
  adviceGiver: ['case', 'conversation'],
}

const opens: Readonly<Record<FileKind, Opens>> = { selfReport, reportOfSlip, concern, advice }

/** The row that opening a sealed identity writes for its identity custodian, and sealing it again ends. */
export const identityOpened: readonly CasePart[] = ['identity']

/**
 * The parts that a capacity opens in a file of this kind, and the rows that a grant of it writes. Empty for a capacity
 * that this kind does not have: not even `case`.
 */
export const casePartsOf = (capacity: Capacity, kind: FileKind): readonly CasePart[] =>
  listed(listed(opens, kind), capacity) ?? []

/** The entry of a table under this name; undefined when there is none. What an object inherits is no entry. */
const listed = <K extends string, V>(table: Readonly<Partial<Record<K, V>>> | undefined, name: K) =>
  table && Object.hasOwn(table, name) ? table[name] : undefined

/** Whether these live capacities open this part. NB: the reader also needs an access row and a key grant. */
export const mayRead = (part: CasePart, held: readonly Capacity[], kind: FileKind): boolean =>
  held.some((capacity) => casePartsOf(capacity, kind).includes(part))

/**
 * Whether they may add text there outside an event. The conversation is for the two sides, the desk for the handler. A
 * second approver or reviewer writes by deciding, a request for advice has one question and one answer, and a name is
 * sealed when sending. Only its author corrects a report.
 */
export function mayWrite(part: CasePartName, held: readonly Capacity[], kind: FileKind): boolean {
  const writers = listed(listed(writes, kind), part) ?? []
  return writers.some((capacity) => held.includes(capacity))
}

const writes: Readonly<Record<FileKind, Partial<Record<CasePartName, readonly Capacity[]>>>> = {
  selfReport: { report: ['subject'], conversation: ['subject', 'handler'], desk: ['handler'] },
  reportOfSlip: {
    report: ['reporter'],
    reporter: ['reporter', 'handler'],
    conversation: ['subject', 'handler'],
    desk: ['handler'],
  },
  concern: {
    report: ['reporter'],
    reporter: ['reporter', 'handler'],
    conversation: ['respondent', 'handler'],
    desk: ['handler'],
  },
  advice: {},
}

/**
 * Whether they may know the subject or respondent, the need and the meeting. People merely aware learn only that a case
 * waits; an identity custodian is asked about the reporter alone; a concern shows the name in a step of its own; a
 * request for advice describes a situation, not a person.
 */
export const mayKnowSubject = (held: readonly Capacity[], kind: FileKind): boolean =>
  held.some((capacity) => mayRead('case', [capacity], kind) && listed(knowsName, kind)?.includes(capacity))

/** Through an office, in every file that concerns a person: those who work on the case or are asked to check it. */
const atWork: readonly Capacity[] = [
  'handler',
  'transferOffered',
  'secondApprover',
  'reviewer',
  'temporaryMeasureApprover',
]

const knowsName: Readonly<Record<FileKind, readonly Capacity[]>> = {
  selfReport: ['subject', 'reporter', 'offered', 'exceptionApprover', ...atWork],
  reportOfSlip: ['subject', 'reporter', 'offered', 'exceptionApprover', ...atWork],
  concern: ['respondent', 'reporter', 'offeredName', 'conflictJudge', ...atWork],
  advice: [],
}
