import type { z } from 'zod'
import type { CasePartName } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'
import type { FromForm } from '../../model/commands'
import type { DocumentKind } from '../../model/document-bodies'
import type { Message } from '../../model/views'

/**
 * Who reads a timeline without handling the case. `self`: reported about themselves. `subject`: the volunteer a slip
 * was reported of by another. `respondent`: the volunteer a concern is about.
 */
export const everyone = ['self', 'subject', 'respondent', 'reporter'] as const
export type TimelineSide = (typeof everyone)[number]

/** What handlers do among themselves, and that there is another report or case: it may be about the reader. */
export const handlersOnly: readonly TimelineSide[] = []
/** What passes between a reporter and the handler; the volunteer this is about does not learn that it happened. */
export const reporterSide: readonly TimelineSide[] = ['self', 'reporter']
/** What passes between the volunteer this is about and the handler; not the reporter's to follow step by step. */
export const volunteerSide: readonly TimelineSide[] = ['self', 'subject', 'respondent']

/** What the timeline does with an event, sent by a person or by the system. */
export interface TimelineRow {
  /** the sides that see it, beside everyone who handles the case; empty: handlers only */
  visibleTo: readonly TimelineSide[]
  /** a side sees it only where that person sent the last event of this name themselves */
  onlyToSenderOf?: 'raiseSafety' | 'raiseConflict'
  /** a deadline that reminds one person: no line in any timeline */
  reminder?: true
}

/** The part of the case in which a document is sealed, and how it is shown there. */
export interface Destination {
  part: CasePartName
  as: Message['kind']
}

/** Kinds that an event can carry; the others belong to a report, or to no event. */
export type EventDocumentKind = Extract<
  DocumentKind,
  | 'text'
  | 'area'
  | 'proposal'
  | 'screening'
  | 'shown'
  | 'put'
  | 'told'
  | 'answers'
  | 'companion'
  | 'decision'
  | 'advice'
>

export interface EventDocument<Required extends boolean = boolean> {
  kind: EventDocumentKind
  /** the event is not taken without it */
  required: Required
  to: Destination
  /** where it is sealed when it is sent in one of these capacities */
  by?: Partial<Record<Capacity, Destination>>
  /** where an answer to a review is sealed when the reporter asked for that review */
  ifReporterAsked?: Destination
  /** the form asks its writer to read it again for what could tell who reported */
  readAgain?: true
  /** told to neither side: its writer names the reader */
  toOther?: true
}

/** What a form names beside the fields of the event: never part of the workflow's state. */
export interface Named {
  toPersonId?: z.ZodType<string>
  otherName?: z.ZodType<string>
}

type Shape<E> = { [K in keyof FromForm<E>]: z.ZodType<FromForm<E>[K]> }
type Fields<E> = [keyof FromForm<E>] extends [never] ? { fields?: undefined } : { fields: Shape<E> }
type Carried<E> = E extends { documentId: infer Id }
  ? { document: EventDocument<null extends Id ? false : true> }
  : { document?: undefined }

/** All that is said about one event that a person sends. A field or a document that the event has and the row lacks does not compile. */
export type PersonRow<E> = TimelineRow &
  Fields<E> &
  Carried<E> & {
    names?: Named
    /** restricts a person or opens a sealed identity: never without a document that gives the reasons */
    weighty?: true
  }

/** A row of every event in `E`. */
export type PersonRows<E extends { type: string }> = {
  readonly [T in E['type']]: PersonRow<Extract<E, { type: T }>>
}

/** Any row, as what reads the registry sees it. */
export interface EventRow extends TimelineRow {
  fields?: Readonly<Record<string, z.ZodType>>
  document?: EventDocument
  names?: Named
  weighty?: true
}

type With = Pick<EventDocument, 'by' | 'ifReporterAsked'>
const text = (to: Destination, more: With = {}): EventDocument<true> => ({
  kind: 'text',
  required: true,
  to,
  ...more,
})
export const toConversation = (as: Message['kind']): Destination => ({ part: 'conversation', as })
export const toThread = (as: Message['kind']): Destination => ({ part: 'reporter', as })
export const toDesk: Destination = { part: 'desk', as: 'note' }

/** Text that the volunteer reads too: what decides something about a person is said to them as it was decided. */
export const said = (as: Message['kind'], more?: With) => text(toConversation(as), more)
/** Text between a reporter and the handler. */
export const toReporter = (as: Message['kind'], more?: With) => text(toThread(as), more)
/** Text among those who handle the case. */
export const noted = (as: Message['kind'] = 'note', more?: With) => text({ part: 'desk', as }, more)
