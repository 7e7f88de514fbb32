import type { CaseEventRow } from '@/lib/db/story'
import type { Directory } from '@/lib/directory/load-directory'
import { mayRead, type Ref } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'
import type { LoadedCase } from './load-case'
import type { StoryEntry } from './views'
import { personView } from './where'

/** Alarms that ring for one person's attention; as a line of the story they would only be noise. */
const reminders = new Set([
  'acknowledgeReminderDue',
  'firstReplyDue',
  'proposalReminderDue',
  'updateDue',
  'longOpenDue',
  'safetyReminderDue',
  'lookAgainDue',
])

/**
 * What handlers do among themselves; the subject is told what comes of it. That there is another report or another case
 * is nobody's to learn from here: it may be about the reader.
 */
const ofTheDesk = new Set([
  'attachReport',
  'linkCase',
  'handUp',
  'handOver',
  'takeBackHandOver',
  'declineHandOver',
  'handOverAnswerDue',
  'requestLegalHold',
  'confirmLegalHold',
  'liftLegalHold',
  'legalHoldDue',
])
const ofSafety = new Set([
  'raiseSafety',
  'noteSafetyAction',
  'reviewSafety',
  'standDownSafety',
  'safetyEscalationDue',
])

/** A safety concern is said to the subject by a person, not by a page; unless they raised it themselves. */
export const mayKnowSafety = (
  { story }: Pick<LoadedCase, 'story'>,
  reader: Ref,
  held: readonly Capacity[],
): boolean => !held.includes('subject') || raisedLast(story) === reader

/** Who raised the concern that was the last one by then; null for none. */
const raisedLast = (story: readonly CaseEventRow[]): Ref | null =>
  story.findLast((row) => row.event === 'raiseSafety')?.actorRef ?? null

/** The events that this reader may know of; of a list's case only the last is at hand, or none. */
export function eventsFor(
  loaded: Pick<LoadedCase, 'story'>,
  reader: Ref,
  held: readonly Capacity[],
): CaseEventRow[] {
  const handles = held.some((capacity) => capacity !== 'subject' && capacity !== 'reporter')
  const { story } = loaded
  const until = (index: number) => ({ story: story.slice(0, index + 1) })
  return story
    .filter(({ event }, at) => !ofSafety.has(event) || mayKnowSafety(until(at), reader, held))
    .filter(({ event }) => !reminders.has(event))
    .filter(({ event }) => handles || !ofTheDesk.has(event))
}

/**
 * What happened so far, as this reader may know it. Whoever is only asked, or only knows that one waits, reads none of
 * it: who else was asked, stepped aside or has a tie is not theirs to know.
 */
export function storyFor(
  loaded: LoadedCase,
  reader: Ref,
  held: readonly Capacity[],
  directory: Directory,
): StoryEntry[] {
  if (!mayRead('conversation', held) && !held.includes('reporter')) return []
  return eventsFor(loaded, reader, held).map(({ event, actorRef, capacity, at }) => ({
    at,
    event,
    by: actorRef ? personView(actorRef, reader, directory, capacity ?? undefined) : null,
  }))
}
