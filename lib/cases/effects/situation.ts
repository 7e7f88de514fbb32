import type { CasePart, FileKind, OfficeRole, Ref } from '@/lib/policy'
import type { CaseFacts, Organisation, Reach } from '@/lib/routing'
import type { Capacity, DeadlineName, Effect, Notice } from '@/machines/effects'
import type { Instant } from '../model/views'

/** One capacity of a person in the case, whatever parts it opens. */
export interface Participant {
  holderRef: Ref
  capacity: Capacity
}

/** Everything that turns "offer it to the next office" into people, dates and rows. Plain data: no database here. */
export interface Situation {
  actorRef: Ref | null
  kind: FileKind
  participants: readonly Participant[]
  org: Organisation
  routing: CaseFacts
  /** how far up the escalation that is due now reaches */
  reach: Reach
  /** the office through which the actor acts here; null for one's own matter and for a deadline */
  actorOfficeId: string | null
  /** the office through which the present handler handles it */
  handlerOfficeId: string | null
  /** who the handler named for a transfer */
  named: { officeId: string; ref: Ref } | null
  /** who the handler named as the respondent */
  identified: Ref | null
  /** the subject or respondent, as far as the directory knows them */
  respondents: readonly Ref[]
  conflictOfInterestDeclarerRef: Ref | null
  whoMayImpose: readonly OfficeRole[]
  /** everyone who held this capacity here before, with the office they would have acted in */
  askedBefore(capacity: Capacity): CaseFacts['asked']
  dueOf(started: Omit<Extract<Effect, { type: 'startDeadline' }>, 'type'>): Instant
}

/** The rows that one event adds, ends or starts; the commit writes them together with the state. */
export interface AppliedEffects {
  grants: { part: CasePart; holderRef: Ref; capacity: Capacity; officeId?: string }[]
  ends: Participant[]
  exclusions: { holderRef: Ref; why: ExclusionReason }[]
  /** who turns out to be the respondent */
  identified: Ref[]
  /** who turned out not to be */
  freed: Ref[]
  /** offices asked now, in whole or one person of them; they need a key grant when the actor can make one */
  asked: { officeId: string; ref: Ref | null; capacity: Capacity }[]
  startDeadlines: { name: DeadlineName; dueAt: Instant }[]
  stopDeadlines: DeadlineName[]
  notices: { to: Ref; notice: Notice }[]
  /** counted at closing; `retracted` when it is open again */
  outcome: { resolution: string; finding: string | null } | 'retracted' | null
  documentsClosed: boolean
  erase: boolean
}

export type ExclusionReason = Extract<Effect, { type: 'exclude' }>['why']
