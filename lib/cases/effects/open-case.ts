import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import {
  type CaseCommit,
  type CommitAnswer,
  type CommitOpening,
  commitCaseEvent,
  type DocumentPart,
} from '@/lib/db/commit'
import { readDurations } from '@/lib/deadlines/durations'
import type { Directory } from '@/lib/directory/load-directory'
import { type CasePartName, casePartsOf, type FileKind, type PartyActor, type Ref } from '@/lib/policy'
import { beginCaseTrail } from '@/lib/trail/case-trail'
import { type Recipient, recipients } from '@/lib/vault/keys'
import { newCaseParts } from '@/lib/vault/parts'
import { type CaseSnapshot, type CaseWorkflowName, describeCase } from '@/machines'
import type { Capacity, Effect } from '@/machines/effects'
import { whoMayImpose } from '../load/who-may-impose'
import type { DocumentBody, DocumentKind } from '../model/document-bodies'
import { fileKindOf } from '../model/file-kind'
import type { CaseParticipants } from '../model/participants'
import type { CodeName } from '../model/views'
import { holderOf } from './route'
import { sealText } from './seal-text'
import { applyStep, commitOf } from './take-step'

/** A case as it is opened: what its workflow begins with, its participants, and its documents. */
export interface NewCase {
  /** for an opener who has to name it without seeing it; a random one when left out */
  caseId?: string
  actId: string
  at: number
  codeName: CodeName
  workflow: CaseWorkflowName
  first: { snapshot: CaseSnapshot; effects: readonly Effect[] }
  matter: string | null
  need: string | null
  directory: Directory
  participants: CaseParticipants
  /** the first participants and the keys by which they read; only the route gets further key grants here */
  parties: readonly { ref: Ref; capacity: Capacity; keys: readonly Recipient[] }[]
  /** offices whose key opens a sealed identity; without them the file has no such part */
  identityCustodians?: readonly string[]
  /** why the people and offices that `participants` excludes are excluded; by the reporter when left out */
  excludedBecause?: 'excludedByReporter' | 'partOfOther'
  /** of those left out, the ones who stepped back from the case it came from: kept under their member reference */
  steppedBack?: readonly Ref[]
  documents: readonly { part: CasePartName; kind: DocumentKind; body: DocumentBody }[]
  links?: CaseCommit['links']
  opening?: Pick<CommitOpening, 'receipt' | 'noticeAddress'>
  /** recorded in the trail with the event, e.g. the officer who wrote down another person's report */
  noted?: Record<string, string>
}

/** The parts of a file of this kind; `identity` only where the reporter's identity is sealed separately. */
const partsOf: Record<FileKind, readonly DocumentPart[]> = {
  selfReport: ['report', 'conversation', 'desk'],
  reportOfSlip: ['report', 'reporter', 'conversation', 'desk'],
  concern: ['report', 'reporter', 'conversation', 'desk'],
  advice: ['conversation'],
}

/**
 * Opens a case in one commit: keys and key grants for everyone who could come to read, sealed texts, the route, the
 * first requests, deadlines and notices. `nameTaken` asks for another case name.
 */
export async function openCase(
  tx: Tx,
  actor: PartyActor,
  file: NewCase,
): Promise<CommitAnswer<{ name: CodeName }>> {
  const { at, participants, directory, first } = file
  const caseId = file.caseId ?? randomUUID()
  const next = { snapshot: first.snapshot, at: describeCase(file.workflow, first.snapshot) }
  const kind = fileKindOf(next.at)
  const context = {
    at,
    actor,
    participants,
    directory,
    durations: await readDurations(tx),
    whoMayImpose: await whoMayImpose(tx),
  }
  const done = applyStep(next, first.effects, context)
  const rest = commitOf(next, done, context)
  const { caseParts, keyGrants } = await newCaseParts(await audiences(tx, kind, file))
  const documents = await Promise.all(
    file.documents.map(({ part, kind, body }) => {
      const casePart = caseParts.find((one) => one.part === part)
      if (!casePart) throw new Error(`a new file has no part ${part}`)
      return sealText(casePart, { caseId, authorRef: actor.ref, kind }, body)
    }),
  )
  const trail = await beginCaseTrail(tx, caseId, { event: 'reported', actor: actor.ref, ...file.noted })
  return commitCaseEvent<{ name: CodeName }>(
    actor,
    {
      ...rest,
      actId: file.actId,
      caseId,
      at,
      event: 'reported',
      capacity: null,
      open: {
        codeName: file.codeName,
        workflow: file.workflow,
        matter: file.matter,
        need: file.need,
        caseParts,
        trailKey: trail.trailKey,
        ...file.opening,
      },
      involvement: [...participants.involvement],
      exclusions: keptOut(file),
      grants: [...own(file, kind), ...(rest.grants ?? [])],
      route: merged(participants, rest.route ?? []),
      documents,
      keyGrants,
      trail: trail.trail,
      ...(file.links ? { links: file.links } : {}),
      result: { name: file.codeName },
    },
    tx,
  )
}

const own = ({ parties }: NewCase, kind: FileKind): NonNullable<CaseCommit['grants']> =>
  parties.flatMap(({ ref, capacity }) =>
    casePartsOf(capacity, kind).map((part) => ({ part, kind: 'person' as const, ref, capacity })),
  )

const keptOut = ({
  participants,
  excludedBecause: why = 'excludedByReporter',
  steppedBack = [],
}: NewCase) => [
  ...participants.excludedPeople.map((ref) => ({
    kind: 'person' as const,
    ref,
    why: steppedBack.includes(ref) ? 'recused' : why,
  })),
  ...participants.excludedOffices.map((ref) => ({ kind: 'office' as const, ref, why })),
]

/** Who can open each part: the first participants, and everyone on the route who may come to handle the case. */
async function audiences(
  tx: Tx,
  kind: FileKind,
  { parties, participants, identityCustodians }: NewCase,
): Promise<Partial<Record<DocumentPart, readonly Recipient[]>>> {
  const route = await recipients(tx, participants.route.map(holderOf))
  const reads = (part: DocumentPart) =>
    parties.flatMap(({ capacity, keys }) => (casePartsOf(capacity, kind).includes(part) ? keys : []))
  const parts = partsOf[kind].map((part) => [part, [...reads(part), ...route]] as const)
  const custodians = identityCustodians
    ? await recipients(
        tx,
        identityCustodians.map((ref) => ({ kind: 'office' as const, ref })),
      )
    : null
  return Object.fromEntries(custodians ? [...parts, ['identity', custodians] as const] : parts)
}

/** The planned route, with those marked who are asked at once. */
function merged({ route }: CaseParticipants, asked: NonNullable<CaseCommit['route']>): typeof asked {
  const isSame = (row: CaseParticipants['route'][number], other: (typeof asked)[number]) =>
    row.officeId === other.officeId && row.personRef === (other.personRef ?? null)
  const planned = route.map((row) => ({
    officeId: row.officeId,
    ...(row.personRef === null ? {} : { personRef: row.personRef }),
    step: row.step,
    asked: asked.some((other) => isSame(row, other)),
  }))
  return [...planned, ...asked.filter((other) => !route.some((row) => isSame(row, other)))]
}
