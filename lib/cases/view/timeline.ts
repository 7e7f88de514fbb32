import type { Directory } from '@/lib/directory/load-directory'
import { ownMatters, type Ref } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'
import type { LoadedCase } from '../load/load-case'
import { eventsFor, readsTimeline } from '../load/visible-events'
import type { CaseParticipants } from '../model/participants'
import type { TimelineEntry } from '../model/views'
import { personView } from './where'

/**
 * What happened so far, as this reader may know it. Empty for a reader who is only asked, or only aware: they may not
 * know who else was asked, stepped back or has a conflict of interest.
 */
export function timelineFor(
  loaded: LoadedCase,
  reader: Ref,
  held: readonly Capacity[],
  directory: Directory,
): TimelineEntry[] {
  if (!readsTimeline(loaded, held)) return []
  return eventsFor(loaded, reader, held).map(({ event, actorRef, capacity, at }) => ({
    at,
    event,
    by:
      actorRef && mayName(actorRef, reader, loaded, held)
        ? personView(actorRef, reader, directory, capacity ?? undefined)
        : null,
  }))
}

/** Neither side learns from a line of the timeline who the other one is; the handler knows both. */
function mayName(ref: Ref, reader: Ref, { participants }: LoadedCase, held: readonly Capacity[]): boolean {
  const handles = held.some((capacity) => !ownMatters.includes(capacity))
  return handles || ref === reader || !isParty(ref, participants)
}

const isParty = (ref: Ref, { live, ended, involvement }: CaseParticipants): boolean =>
  [...live, ...ended].some((row) => row.holderRef === ref && ownMatters.includes(row.capacity)) ||
  involvement.some((row) => row.kind === 'person' && row.ref === ref)
