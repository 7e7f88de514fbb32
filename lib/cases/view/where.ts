import type { DeadlineRow } from '@/lib/db/deadlines'
import type { Directory } from '@/lib/directory/load-directory'
import { mayKnowSubject, ownMatters, type Ref } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'
import type { LoadedCase } from '../load/load-case'
import type { PersonView, Where } from '../model/views'

/** A person as a reader knows them; `isMe` is the reader's own side. A person gone from the directory has no name. */
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
 * Where a case is, why, whose move it is and by when: read from the workflow and its deadlines alone, so that what
 * people are told cannot drift from what happens.
 */
export function whereOf(
  {
    at,
    participants,
    timeline,
    file,
    kind,
    state,
  }: Pick<LoadedCase, 'at' | 'participants' | 'timeline' | 'file' | 'kind' | 'state'>,
  deadlines: readonly DeadlineRow[],
  reader: Ref,
  held: readonly Capacity[],
  directory: Directory,
): Where {
  // in a self-report the subject is the reporter, so the reporter's step is theirs
  const selfReporter = at.waitsFor === 'reporter' && state.source === 'self'
  // an invited respondent is to act until they have answered, or their time is over
  const invited = held.includes('respondent') && at.hearing === 'invited' && !at.over
  // the respondent may not know of a conflict of interest: for them the case still waits for the person asked
  const hasConflictOfInterest = held.includes('respondent') && at.waitsFor === 'reporter'
  const waitsFor = selfReporter
    ? 'subject'
    : invited
      ? 'respondent'
      : hasConflictOfInterest
        ? 'offered'
        : at.waitsFor
  const running = invited ? 'hearing' : hasConflictOfInterest ? 'acceptEscalation' : at.deadline
  const holders = participants.live.filter((row) => row.capacity === waitsFor)
  const deadline = deadlines.find((row) => row.caseId === file.id && row.name === running)
  const last = timeline.at(-1)
  return {
    state: hasConflictOfInterest ? 'awaitingAcceptance.offered' : at.state,
    waitsFor,
    waitsForMe: waitsFor !== null && held.includes(waitsFor),
    // a reporter knows the handler, not who was asked and may still step back
    waitsForPeople:
      mayKnowSubject(held, kind) && (!held.includes('reporter') || waitsFor === 'handler')
        ? holders.map((row) => personView(row.holderRef, reader, directory, row.capacity))
        : [],
    deadline: deadline ? running : null,
    by: deadline?.dueAt ?? null,
    since: last ? { event: last.event, at: last.at } : null,
    hearing: at.hearing,
    temporaryMeasure: at.temporaryMeasure,
    safety: at.safety,
    hold: at.hold,
    promisedOn: at.promisedOn,
    resolution: at.resolution,
    finding: at.finding,
    closed: at.over,
  }
}
