import type { ClockRow } from '@/lib/db/clocks'
import type { Directory } from '@/lib/directory/load-directory'
import { mayKnowSubject, ownMatters, type Ref } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'
import type { LoadedCase } from '../load-case'
import type { PersonView, Where } from '../views'

/** A person as a reader knows them. The reader's own side is "you"; nobody in the directory any more has no name. */
export function personView(ref: Ref, reader: Ref, directory: Directory, capacity?: Capacity): PersonView {
  const person = directory.person(ref)
  const acts = capacity !== undefined && !ownMatters.includes(capacity)
  const office = acts ? (person?.offices[0]?.label ?? null) : null
  return {
    name: person?.name ?? '—',
    // where people are named after what they do, once is enough
    office: office === person?.name ? null : office,
    isMe: ref === reader,
  }
}

/**
 * Where a case is, why, whose move it is and by when: read from the workflow and its clocks alone, so that what people
 * are told cannot drift from what happens.
 */
export function whereOf(
  {
    at,
    standing,
    story,
    file,
    kind,
    state,
  }: Pick<LoadedCase, 'at' | 'standing' | 'story' | 'file' | 'kind' | 'state'>,
  clocks: readonly ClockRow[],
  reader: Ref,
  held: readonly Capacity[],
  directory: Directory,
): Where {
  // whoever reports about themselves is the subject; nobody stands as reporter then
  const selfReporter = at.waitsFor === 'reporter' && state.source === 'self'
  // to whoever has something to answer it is their move until they have, or their time is over
  const invited = held.includes('respondent') && at.hearing === 'invited' && !at.over
  // a tie is between whoever declared it and the reporter; whom it is about reads that somebody was asked, and no more
  const tied = held.includes('respondent') && at.waitsFor === 'reporter'
  const waitsFor = selfReporter ? 'subject' : invited ? 'respondent' : tied ? 'offered' : at.waitsFor
  const running = invited ? 'hearing' : tied ? 'acknowledgeEscalation' : at.clock
  const holders = standing.live.filter((row) => row.capacity === waitsFor)
  const clock = clocks.find((row) => row.caseId === file.id && row.name === running)
  const last = story.at(-1)
  return {
    state: tied ? 'awaitingAcknowledgement.offered' : at.state,
    waitsFor,
    waitsForMe: waitsFor !== null && held.includes(waitsFor),
    // a reporter knows who looks after it, not who was asked and may yet step aside
    waitsForPeople:
      mayKnowSubject(held, kind) && (!held.includes('reporter') || waitsFor === 'handler')
        ? holders.map((row) => personView(row.holderRef, reader, directory, row.capacity))
        : [],
    clock: clock ? running : null,
    by: clock?.dueAt ?? null,
    since: last ? { event: last.event, at: last.at } : null,
    hearing: at.hearing,
    interim: at.interim,
    safety: at.safety,
    pace: at.pace,
    promisedOn: at.promisedOn,
    resolution: at.resolution,
    finding: at.finding,
    closed: at.over,
  }
}
