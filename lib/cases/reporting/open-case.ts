import { randomUUID } from 'node:crypto'
import { beginCaseTrail } from '@/lib/audit/case-trail'
import { readDurations } from '@/lib/clocks/durations'
import type { Tx } from '@/lib/db/client'
import {
  commitCaseEvent,
  type GateAnswer,
  type GateCommit,
  type GateOpening,
  type WordsPart,
} from '@/lib/db/gate'
import type { Directory } from '@/lib/directory/load-directory'
import { type CompartmentPart, compartmentsOf, type FileKind, type PartyActor, type Ref } from '@/lib/policy'
import { newCompartments } from '@/lib/vault/compartments'
import { type Recipient, recipients } from '@/lib/vault/keys'
import { type CaseSnapshot, type CaseWorkflowName, describeCase } from '@/machines'
import type { Capacity, Effect } from '@/machines/effects'
import type { CaseStanding } from '../act-facts'
import { sealWords } from '../acting/seal-words'
import { whoMayImpose } from '../carrying-out/settings'
import { carryOutStep, commitOf } from '../carrying-out/take-step'
import type { DocumentBody, DocumentKind } from '../document-bodies'
import { fileKindOf } from '../file-kind'
import type { CodeName } from '../views'
import { holderOf } from './route'

/** A file as it is opened: what its workflow begins with, who stands how towards it, and what is sealed in it. */
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
  standing: CaseStanding
  /** who stands in it from the beginning, and the keys by which they read; nobody else's is made here but the route's */
  parties: readonly { ref: Ref; capacity: Capacity; keys: readonly Recipient[] }[]
  /** offices whose key opens a sealed identity; without them the file has no such part */
  identityKeepers?: readonly string[]
  /** why whoever `standing` excludes is kept from it; by the reporter when left out */
  excludedBecause?: 'excludedByReporter' | 'partOfOther'
  documents: readonly { part: CompartmentPart; kind: DocumentKind; body: DocumentBody }[]
  links?: GateCommit['links']
  opening?: Pick<GateOpening, 'receipt' | 'noticeAddress'>
  /** what the trail knows beside the event, e.g. who entered it for somebody */
  noted?: Record<string, string>
}

/** The parts a file of this kind has; `identity` only where somebody's identity is sealed apart. */
const partsOf: Record<FileKind, readonly WordsPart[]> = {
  selfReport: ['report', 'conversation', 'desk'],
  reportOfSlip: ['report', 'reporter', 'conversation', 'desk'],
  ethicalLapse: ['report', 'reporter', 'conversation', 'desk'],
  consultation: ['conversation'],
}

/**
 * Opens a file through the gate: pairs and wraps for everyone who could come to read, sealed words, the route, the
 * first offers, clocks and notices, in one commit. `nameTaken` asks for another code name.
 */
export async function openCase(
  tx: Tx,
  actor: PartyActor,
  file: NewCase,
): Promise<GateAnswer<{ name: CodeName }>> {
  const { at, standing, directory, first } = file
  const caseId = file.caseId ?? randomUUID()
  const next = { snapshot: first.snapshot, at: describeCase(file.workflow, first.snapshot) }
  const kind = fileKindOf(next.at)
  const context = {
    at,
    actor,
    standing,
    directory,
    durations: await readDurations(tx),
    whoMayImpose: await whoMayImpose(tx),
  }
  const done = carryOutStep(next, first.effects, context)
  const rest = commitOf(next, done, context)
  const { compartments, wraps } = await newCompartments(await audiences(tx, kind, file))
  const documents = await Promise.all(
    file.documents.map(({ part, kind, body }) => {
      const compartment = compartments.find((one) => one.part === part)
      if (!compartment) throw new Error(`a new file has no part ${part}`)
      return sealWords(compartment, { caseId, authorRef: actor.ref, kind }, body)
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
        compartments,
        trailKey: trail.trailKey,
        ...file.opening,
      },
      concerns: [...standing.concerns],
      exclusions: keptOut(file),
      grants: [...own(file, kind), ...(rest.grants ?? [])],
      route: merged(standing, rest.route ?? []),
      documents,
      wraps,
      trail: trail.trail,
      ...(file.links ? { links: file.links } : {}),
      result: { name: file.codeName },
    },
    tx,
  )
}

const own = ({ parties }: NewCase, kind: FileKind): NonNullable<GateCommit['grants']> =>
  parties.flatMap(({ ref, capacity }) =>
    compartmentsOf(capacity, kind).map((part) => ({ part, kind: 'person' as const, ref, capacity })),
  )

const keptOut = ({ standing, excludedBecause: why = 'excludedByReporter' }: NewCase) => [
  ...standing.excludedPeople.map((ref) => ({ kind: 'person' as const, ref, why })),
  ...standing.excludedOffices.map((ref) => ({ kind: 'office' as const, ref, why })),
]

/** Whose keys open which part: those who stand in it, and whoever of the route may come to handle it. */
async function audiences(
  tx: Tx,
  kind: FileKind,
  { parties, standing, identityKeepers }: NewCase,
): Promise<Partial<Record<WordsPart, readonly Recipient[]>>> {
  const route = await recipients(tx, standing.route.map(holderOf))
  const reads = (part: WordsPart) =>
    parties.flatMap(({ capacity, keys }) => (compartmentsOf(capacity, kind).includes(part) ? keys : []))
  const parts = partsOf[kind].map((part) => [part, [...reads(part), ...route]] as const)
  const keepers = identityKeepers
    ? await recipients(
        tx,
        identityKeepers.map((ref) => ({ kind: 'office' as const, ref })),
      )
    : null
  return Object.fromEntries(keepers ? [...parts, ['identity', keepers] as const] : parts)
}

/** The planned route, with those marked who are asked at once. */
function merged({ route }: CaseStanding, asked: NonNullable<GateCommit['route']>): typeof asked {
  const isSame = (row: CaseStanding['route'][number], other: (typeof asked)[number]) =>
    row.officeId === other.officeId && row.personRef === (other.personRef ?? null)
  const planned = route.map((row) => ({
    officeId: row.officeId,
    ...(row.personRef === null ? {} : { personRef: row.personRef }),
    step: row.step,
    asked: asked.some((other) => isSame(row, other)),
  }))
  return [...planned, ...asked.filter((other) => !route.some((row) => isSame(row, other)))]
}
