import { readParticipants } from '@/lib/db/access'
import type { CaseFileRow } from '@/lib/db/case-files'
import { type CaseRows, readCaseRows } from '@/lib/db/case-rows'
import type { Tx } from '@/lib/db/client'
import { involvementOf } from '@/lib/db/parties'
import { type CaseEventRow, lastEvents } from '@/lib/db/timeline'
import type { FileKind } from '@/lib/policy'
import { type CaseDescription, type CaseSnapshot, describeCase, restoreCase } from '@/machines'
import type { Capacity } from '@/machines/effects'
import { fileKindOf } from '../model/file-kind'
import type { CaseParticipants, StateFacts } from '../model/participants'

/** One case as its actor may see it: the file, its state and its participants. No text. */
export interface LoadedCase {
  file: CaseFileRow
  kind: FileKind
  snapshot: CaseSnapshot
  at: CaseDescription
  participants: CaseParticipants
  timeline: CaseEventRow[]
  state: StateFacts
}

/**
 * Reads everything about a case that the workflow, policy and routing ask for; in a transaction of the actor. Null for a
 * case that they do not see, and for one that is erased: the answers are the same.
 */
export async function loadCase(
  tx: Tx,
  which: Parameters<typeof readCaseRows>[1],
): Promise<LoadedCase | null> {
  const rows = await readCaseRows(tx, which)
  return rows && assemble(rows)
}

/** For lists: without exclusions and route, and of the timeline only the last event. One question each for all of them. */
export async function loadCases(tx: Tx, files: readonly CaseFileRow[]): Promise<LoadedCase[]> {
  const ids = files.map((file) => file.id)
  const [participants, involvement, timeline] = await Promise.all([
    readParticipants(tx, ids),
    involvementOf(tx, ids),
    lastEvents(tx, ids),
  ])
  const of = <T extends { caseId: string }>(rows: readonly T[]) => Map.groupBy(rows, (row) => row.caseId)
  const [byParticipants, byInvolvement, byEvent] = [of(participants), of(involvement), of(timeline)]
  return files.map((file) =>
    assemble({
      file,
      participants: byParticipants.get(file.id) ?? [],
      exclusions: [],
      involvement: byInvolvement.get(file.id) ?? [],
      route: [],
      timeline: byEvent.get(file.id) ?? [],
    }),
  )
}

function assemble({ file, ...rows }: CaseRows): LoadedCase {
  const snapshot = restoreSnapshot(file)
  const at = describeCase(file.workflow, snapshot)
  const stands = (live: boolean) =>
    rows.participants
      .filter((row) => row.live === live && row.kind === 'person')
      .map((row) => ({ holderRef: row.ref, capacity: row.capacity }))
  return {
    file,
    kind: fileKindOf(at),
    snapshot,
    at,
    timeline: rows.timeline,
    participants: {
      live: stands(true),
      ended: stands(false),
      excludedPeople: rows.exclusions.filter((row) => row.kind === 'person').map((row) => row.ref),
      excludedOffices: rows.exclusions.filter((row) => row.kind === 'office').map((row) => row.ref),
      involvement: rows.involvement,
      route: rows.route,
      acted: rows.timeline.flatMap(({ actorRef, capacity }) =>
        actorRef && capacity ? [{ ref: actorRef, capacity }] : [],
      ),
      conflictOfInterestDeclarerRef:
        rows.timeline.findLast((row) => row.event === 'declareConflictOfInterest')?.actorRef ?? null,
    },
    state: {
      workflow: file.workflow,
      kind: fileKindOf(at),
      source: at.source,
      conflictOfInterestState:
        at.conflictOfInterest === 'declared' || at.conflictOfInterest === 'accepted'
          ? at.conflictOfInterest
          : 'none',
      proposedBy: at.proposedBy,
      reviewAskedBy: reviewAskedBy(rows.timeline),
      decisionImposed: at.decisionImposed,
      identified: at.identified,
    },
  }
}

/** Another end can be reviewed anew: what counts is what was asked since it was last opened again. */
const reviewAskedBy = (timeline: readonly CaseEventRow[]): Capacity[] =>
  timeline
    .slice(timeline.findLastIndex(({ event }) => opensAgain.has(event)) + 1)
    .flatMap(({ event, capacity }) => (event === 'askReview' && capacity ? [capacity] : []))
const opensAgain: ReadonlySet<string> = new Set(['reopen', 'reconsider', 'reviewSentBack'])

/** The stored snapshot, lifted when an older version of the workflow wrote it. */
const restoreSnapshot = (file: CaseFileRow): CaseSnapshot =>
  restoreCase(file.workflow, file.snapshot, file.machineVersion)
