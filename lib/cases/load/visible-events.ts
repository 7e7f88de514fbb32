import type { CaseEventRow } from '@/lib/db/timeline'
import { type FileKind, mayRead, ownMatters, type Ref } from '@/lib/policy'
import type { CaseWorkflowName } from '@/machines'
import type { Capacity } from '@/machines/effects'
import { timelineRowOf } from '../events/registry'
import type { TimelineSide } from '../events/registry/row'
import type { LoadedCase } from './load-case'

/** A safety concern is said to the subject by a person, not by a page; unless they raised it themselves. */
export const mayKnowSafety = (
  { timeline }: Pick<LoadedCase, 'timeline'>,
  reader: Ref,
  held: readonly Capacity[],
): boolean => !held.some((capacity) => ownMatters.includes(capacity)) || raisedLast(timeline) === reader

/** Who raised the concern that was the last one by then; null for none. */
const raisedLast = (timeline: readonly CaseEventRow[]): Ref | null => senderOfLast(timeline, 'raiseSafety')

const senderOfLast = (timeline: readonly CaseEventRow[], event: string): Ref | null =>
  timeline.findLast((row) => row.event === event)?.actorRef ?? null

/** Times before the hearing could reveal the reporter, so a respondent's timeline begins when they are heard. */
function sinceTheyKnow(timeline: readonly CaseEventRow[]): readonly CaseEventRow[] {
  const told = timeline.findIndex(({ event }) => event === 'putToRespondent' || event === 'informRespondent')
  // of a list's case only the last event is at hand
  return told < 0 ? timeline : timeline.slice(told)
}

/**
 * The events that this reader may know of: what the registry shows to their side. A stored name that no row knows is
 * for handlers only. Of a list's case only the last event is at hand, or none.
 */
export function eventsFor(
  loaded: Pick<LoadedCase, 'timeline' | 'kind'>,
  reader: Ref,
  held: readonly Capacity[],
): CaseEventRow[] {
  const side = sideOf(held, loaded.kind)
  const timeline = held.includes('respondent') ? sinceTheyKnow(loaded.timeline) : loaded.timeline
  return timeline.filter(({ event }, index) => {
    const row = timelineRowOf(workflowOf[loaded.kind], event)
    if (row?.reminder) return false
    if (side === 'handler') return true
    if (!row || side === null || !row.visibleTo.includes(side)) return false
    return !row.onlyToSenderOf || senderOfLast(timeline.slice(0, index + 1), row.onlyToSenderOf) === reader
  })
}

const workflowOf: Record<FileKind, CaseWorkflowName> = {
  selfReport: 'slip',
  reportOfSlip: 'slip',
  concern: 'concern',
  advice: 'advice',
}

/** From which side this person reads a timeline: as a party, if they are one; null for one who has no part in the case. */
function sideOf(held: readonly Capacity[], kind: FileKind): TimelineSide | 'handler' | null {
  const party = (['reporter', 'respondent', 'subject'] as const).find((side) => held.includes(side))
  if (party) return kind === 'selfReport' ? 'self' : party
  return held.length > 0 ? 'handler' : null
}

export const readsTimeline = ({ kind }: LoadedCase, held: readonly Capacity[]): boolean =>
  mayRead('conversation', held, kind) || held.includes('reporter')

/**
 * The version of this reader's page, so that an answer to an older one is told from one that is not theirs: the number
 * of lines of their timeline. The file's own version would count what is hidden from them.
 */
export const versionFor = (loaded: LoadedCase, reader: Ref, held: readonly Capacity[]): number =>
  readsTimeline(loaded, held) ? eventsFor(loaded, reader, held).length : 0
