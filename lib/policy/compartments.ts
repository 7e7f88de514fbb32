import type { Capacity } from '@/machines/effects'

/** Sealed compartments of a file; each has keys of its own. */
export const compartmentParts = ['report', 'reporter', 'conversation', 'desk', 'identity'] as const
export type CompartmentPart = (typeof compartmentParts)[number]
/** What an access row opens. `case` alone is: sees that it is there and where it stands, no words. */
export type CasePart = 'case' | CompartmentPart

/** A self-report, a slip reported by another, an ethical lapse, a question to somebody outside a case. */
export const fileKinds = ['selfReport', 'reportOfSlip', 'ethicalLapse', 'consultation'] as const
export type FileKind = (typeof fileKinds)[number]

type Opens = Readonly<Partial<Record<Capacity, readonly CasePart[]>>>

const onlyThatItWaits: readonly CasePart[] = ['case']

const selfReport: Opens = {
  subject: ['case', 'report', 'conversation'],
  reporter: onlyThatItWaits,
  offered: onlyThatItWaits,
  aware: onlyThatItWaits,
  handler: ['case', 'report', 'conversation', 'desk'],
  handOverOffered: onlyThatItWaits,
  secondPerson: ['case', 'report', 'conversation', 'desk'],
  reviewer: ['case', 'report', 'conversation', 'desk'],
  // judges one urgent step by what was said to the person, not by the handlers' thinking
  interimConfirmer: ['case', 'report', 'conversation'],
  consultant: onlyThatItWaits,
  // judges the handler's reasons; the words of a self-report are not theirs to read
  exceptionSecond: ['case', 'desk'],
}

const reportOfSlip: Opens = {
  ...selfReport,
  // what somebody else said about them, and to whom, is not theirs
  subject: ['case', 'conversation'],
  reporter: ['case', 'report', 'reporter'],
  handler: ['case', 'report', 'reporter', 'conversation', 'desk'],
  secondPerson: ['case', 'report', 'reporter', 'conversation', 'desk'],
  reviewer: ['case', 'report', 'reporter', 'conversation', 'desk'],
}

const ethicalLapse: Opens = {
  respondent: ['case', 'conversation'],
  reporter: ['case', 'report', 'reporter'],
  offered: onlyThatItWaits,
  offeredName: onlyThatItWaits,
  aware: onlyThatItWaits,
  handler: ['case', 'report', 'reporter', 'conversation', 'desk'],
  handOverOffered: onlyThatItWaits,
  secondPerson: ['case', 'report', 'reporter', 'conversation', 'desk'],
  reviewer: ['case', 'report', 'reporter', 'conversation', 'desk'],
  interimConfirmer: ['case', 'report', 'conversation'],
  // a conflict is said by either side or by the second person: in these three
  conflictJudge: ['case', 'reporter', 'conversation', 'desk'],
  // the identity itself only while it is opened: `identityOpened`
  keeper: onlyThatItWaits,
}

const consultation: Opens = {
  asker: ['case', 'conversation'],
  consultant: ['case', 'conversation'],
}

const opens: Readonly<Record<FileKind, Opens>> = { selfReport, reportOfSlip, ethicalLapse, consultation }

/** The row that opening a sealed identity writes for its keeper, and sealing it again ends. */
export const identityOpened: readonly CasePart[] = ['identity']

/**
 * The parts that a capacity opens in a file of this kind, and the rows that a grant of it writes. Empty where nobody can
 * stand so: not even that the file exists.
 */
export const compartmentsOf = (capacity: Capacity, kind: FileKind): readonly CasePart[] =>
  opens[kind][capacity] ?? []

/** May somebody with these live capacities open this part? The access row and the key have to agree with it. */
export const mayRead = (part: CasePart, held: readonly Capacity[], kind: FileKind): boolean =>
  held.some((capacity) => compartmentsOf(capacity, kind).includes(part))

/**
 * May they add words there by themselves, outside an event? Talking is for the two sides, the desk for the handler;
 * second person and reviewer write by deciding, a consultation is one question and one answer, and a name is sealed
 * when sending. A report is corrected by whoever wrote it.
 */
export function mayWrite(part: CompartmentPart, held: readonly Capacity[], kind: FileKind): boolean {
  const writers = writes[kind][part] ?? []
  return writers.some((capacity) => held.includes(capacity))
}

const writes: Readonly<Record<FileKind, Partial<Record<CompartmentPart, readonly Capacity[]>>>> = {
  selfReport: { report: ['subject'], conversation: ['subject', 'handler'], desk: ['handler'] },
  reportOfSlip: {
    report: ['reporter'],
    reporter: ['reporter', 'handler'],
    conversation: ['subject', 'handler'],
    desk: ['handler'],
  },
  ethicalLapse: {
    report: ['reporter'],
    reporter: ['reporter', 'handler'],
    conversation: ['respondent', 'handler'],
    desk: ['handler'],
  },
  consultation: {},
}

/**
 * May they know whom it concerns, what is needed and which meeting? Someone merely made aware learns only that one
 * waits; a keeper is asked about the reporter alone; a lapse shows the name as a step of its own; a consultation knows a
 * situation, not a person.
 */
export const mayKnowSubject = (held: readonly Capacity[], kind: FileKind): boolean =>
  held.some((capacity) => compartmentsOf(capacity, kind).length > 0 && !withoutName[kind].includes(capacity))

const withoutName: Readonly<Record<FileKind, readonly Capacity[]>> = {
  selfReport: ['aware', 'consultant'],
  reportOfSlip: ['aware', 'consultant'],
  ethicalLapse: ['aware', 'offered', 'keeper'],
  consultation: ['asker', 'consultant'],
}
