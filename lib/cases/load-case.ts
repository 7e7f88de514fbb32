import { type Standing, standing } from '@/lib/db/access'
import type { CaseFileRow } from '@/lib/db/case-files'
import type { Tx } from '@/lib/db/client'
import {
  type ConcernRow,
  concernsOf,
  type ExclusionRow,
  exclusionsOf,
  type RouteRow,
  routeOf,
} from '@/lib/db/parties'
import { type CaseEventRow, lastEvents, storyOf } from '@/lib/db/story'
import type { FileKind } from '@/lib/policy'
import { type CaseDescription, type CaseSnapshot, describeCase, restoreCase } from '@/machines'
import type { Capacity } from '@/machines/effects'
import type { CaseStanding, StateFacts } from './act-facts'
import { fileKindOf } from './file-kind'

/** One case as its actor may see it: the file, where it is, and who stands how towards it. No words. */
export interface LoadedCase {
  file: CaseFileRow
  kind: FileKind
  snapshot: CaseSnapshot
  at: CaseDescription
  standing: CaseStanding
  story: CaseEventRow[]
  state: StateFacts
}

/** Reads everything about a case that the workflow, policy and routing ask for; in a transaction of the actor. */
export async function loadCase(tx: Tx, file: CaseFileRow): Promise<LoadedCase> {
  const [standings, exclusions, concerns, route, story] = await Promise.all([
    standing(tx, [file.id]),
    exclusionsOf(tx, file.id),
    concernsOf(tx, [file.id]),
    routeOf(tx, file.id),
    storyOf(tx, file.id),
  ])
  return assemble(file, { standings, exclusions, concerns, route, story })
}

/** For lists: without exclusions and route, and of the story only the last event. One question each for all of them. */
export async function loadCases(tx: Tx, files: readonly CaseFileRow[]): Promise<LoadedCase[]> {
  const ids = files.map((file) => file.id)
  const [standings, concerns, story] = await Promise.all([
    standing(tx, ids),
    concernsOf(tx, ids),
    lastEvents(tx, ids),
  ])
  const of = <T extends { caseId: string }>(rows: readonly T[]) => Map.groupBy(rows, (row) => row.caseId)
  const [byStanding, byConcern, byEvent] = [of(standings), of(concerns), of(story)]
  return files.map((file) =>
    assemble(file, {
      standings: byStanding.get(file.id) ?? [],
      exclusions: [],
      concerns: byConcern.get(file.id) ?? [],
      route: [],
      story: byEvent.get(file.id) ?? [],
    }),
  )
}

interface Rows {
  standings: readonly Standing[]
  exclusions: readonly ExclusionRow[]
  concerns: readonly ConcernRow[]
  route: readonly RouteRow[]
  story: CaseEventRow[]
}

function assemble(file: CaseFileRow, rows: Rows): LoadedCase {
  const snapshot = restoreSnapshot(file)
  const at = describeCase(file.workflow, snapshot)
  const stands = (live: boolean) =>
    rows.standings
      .filter((row) => row.live === live && row.kind === 'person')
      .map((row) => ({ holderRef: row.ref, capacity: row.capacity }))
  return {
    file,
    kind: fileKindOf(at),
    snapshot,
    at,
    story: rows.story,
    standing: {
      live: stands(true),
      ended: stands(false),
      excludedPeople: rows.exclusions.filter((row) => row.kind === 'person').map((row) => row.ref),
      excludedOffices: rows.exclusions.filter((row) => row.kind === 'office').map((row) => row.ref),
      concerns: rows.concerns,
      route: rows.route,
      acted: rows.story.flatMap(({ actorRef, capacity }) =>
        actorRef && capacity ? [{ ref: actorRef, capacity }] : [],
      ),
      tieDeclarerRef: rows.story.findLast((row) => row.event === 'declareTie')?.actorRef ?? null,
    },
    state: {
      workflow: file.workflow,
      kind: fileKindOf(at),
      source: at.source,
      tieState: at.tie === 'declared' || at.tie === 'accepted' ? at.tie : 'none',
      proposedBy: at.proposedBy,
      reviewAskedBy: reviewAskedBy(rows.story),
      decisionImposed: at.decisionImposed,
      identified: at.identified,
    },
  }
}

/** Another end can be reviewed anew: what counts is what was asked since it was last opened again. */
const reviewAskedBy = (story: readonly CaseEventRow[]): Capacity[] =>
  story
    .slice(story.findLastIndex(({ event }) => opensAgain.has(event)) + 1)
    .flatMap(({ event, capacity }) => (event === 'askReview' && capacity ? [capacity] : []))
const opensAgain: ReadonlySet<string> = new Set(['reopen', 'reconsider', 'reviewSentBack'])

/** The stored snapshot, lifted when an older version of the workflow wrote it. */
const restoreSnapshot = (file: CaseFileRow): CaseSnapshot =>
  restoreCase(file.workflow, file.snapshot, file.machineVersion)
