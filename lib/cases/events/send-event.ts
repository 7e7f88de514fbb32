import { z } from 'zod'
import { findActResult } from '@/lib/db/acts'
import { findCase } from '@/lib/db/case-files'
import { type Tx, withActor } from '@/lib/db/client'
import { type CaseCommit, type CommitDocument, commitCaseEvent, lockCase } from '@/lib/db/commit'
import { runningDeadlines } from '@/lib/db/deadlines'
import { readCaseParts } from '@/lib/db/documents'
import { localDate } from '@/lib/deadlines/due'
import { readDurations } from '@/lib/deadlines/durations'
import { now } from '@/lib/deadlines/now'
import { type Directory, loadDirectory } from '@/lib/directory/load-directory'
import { capacityToAct, decide, identityOpened, type PartyActor, refusalFor } from '@/lib/policy'
import { ok, type Refusal, type Result, refuse } from '@/lib/policy/result'
import { recordAttempt } from '@/lib/trail/record-attempt'
import { type OpenedCasePart, openCaseParts } from '@/lib/vault/parts'
import { actorChain } from '@/lib/vault/references'
import { type CasePersonEvent, type CaseStep, describeCase, stepCase } from '@/machines'
import type { Capacity, DeadlineName } from '@/machines/effects'
import { outcomeFactFor } from '../effects/outcome-fact'
import { sealText } from '../effects/seal-text'
import { applyStep, commitOf, keyGrantsFor, trailOf } from '../effects/take-step'
import { type LoadedCase, loadCase } from '../load/load-case'
import { versionFor } from '../load/visible-events'
import { whoMayImpose } from '../load/who-may-impose'
import { isCodeName } from '../model/code-name'
import type { CaseCommand } from '../model/commands'
import type { DocumentBody } from '../model/document-bodies'
import { actFactsOf, type CaseParticipants, capacitiesOf } from '../model/participants'
import type { CodeName } from '../model/views'
import { documentDestination } from './document-destination'
import { type EnrichedEvent, enrichEvent } from './enrich-event'
import { parseCommand } from './parse-command'
import { isPersonEvent, rowOf } from './registry'
import type { EventDocument } from './registry/row'
import { type Meant, resolveReferences } from './resolve-references'

/**
 * Entry point for every event that a person sends. In order: load the case under RLS (unseen is not found), policy,
 * workflow, encrypt, commit. The row lock serialises two events at once; the loser is checked again. Refusals are
 * values, change nothing, and go on the actor's own chain.
 */
export async function sendCaseEvent(
  actor: PartyActor,
  name: string,
  command: CaseCommand,
  actId: string,
): Promise<Result<{ name: CodeName }>> {
  const at = await now()
  // a forged form may send anything at all
  const { type } = z.object({ type: z.string() }).safeParse(command.event).data ?? { type: '' }
  const known = isPersonEvent(type)
  const answer = known && isCodeName(name) ? await take(actor, name, command, actId, at) : refuse('notFound')
  if (!answer.ok)
    await recordAttempt(actorChain(actor), at, { event: known ? type : 'unknown', refused: answer.code })
  return answer
}

async function take(
  actor: PartyActor,
  name: string,
  command: CaseCommand,
  actId: string,
  at: number,
): Promise<Result<{ name: CodeName }>> {
  const directory = await loadDirectory(actor.locale, at)

  return withActor(actor, async (tx) => {
    const seen = await findCase(tx, name)
    const locked = seen !== null && (await lockCase(tx, seen.id))
    // asked when everyone before has finished: it may have been the other half of a double click
    const again = await findActResult(tx, actId)
    if (again) return ok({ name: (again as { name: CodeName }).name })
    if (!seen) return refuse('notFound')
    // an act that came first may have ended what this actor could see
    const loaded = locked ? await loadCase(tx, { id: seen.id }) : null
    if (!loaded) return refuse('movedOn')
    const imposing = await whoMayImpose(tx)
    return act({ tx, actor, command, actId, at, directory, loaded, imposing })
  })
}

interface Sending {
  tx: Tx
  actor: PartyActor
  command: CaseCommand
  actId: string
  at: number
  directory: Directory
  loaded: LoadedCase
  imposing: Awaited<ReturnType<typeof whoMayImpose>>
}

/** Policy, workflow, commit, in this order; a refusal changes nothing. */
async function act(sending: Sending): Promise<Result<{ name: CodeName }>> {
  const { tx, actor, command, loaded, directory, at } = sending
  const allowed = capacityOf(sending)
  if (!allowed.ok) return allowed
  const { capacity, document, parsed } = allowed.value
  const opened = await openCaseParts(tx, actor, loaded.file.id)
  const completed = await enrichEvent(tx, {
    actor,
    capacity,
    document,
    loaded,
    opened,
    event: parsed.event,
    command: parsed,
    directory,
    at,
  })
  if (!completed.ok) return completed
  const { event } = completed.value
  const taken = stepCase(loaded.at.workflow, loaded.snapshot, event)
  if (!taken) return otherProposal(event, loaded) ?? overtaken(actor, command, loaded) ?? refuse('notNow')
  const meant = await resolveReferences(tx, {
    actor,
    event: event.type,
    command: parsed,
    loaded,
    directory,
    at,
  })
  if (!meant.ok) return meant
  return commit(sending, {
    ...completed.value,
    ...meant.value,
    taken,
    opened,
    capacity,
    document,
  })
}

/** In which capacity they may do it, the document it carries, and what its row takes of what the form sent. */
function capacityOf({ actor, command, directory, loaded, imposing, at }: Sending) {
  const { workflow } = loaded.at
  const { type } = command.event
  const facts = actFactsOf(actor, loaded.participants, loaded.state, directory.organisation, imposing)
  const permission = decide(workflow, type, facts)
  if (!permission.allowed) return overtaken(actor, command, loaded) ?? refuse(refusalFor(permission.reason))
  const parsed = parseCommand(workflow, command, localDate(at, actor.timeZone))
  if (!parsed.ok) return parsed
  const capacity = capacityToAct(workflow, type, facts)
  if (!capacity) throw new Error('allowed, and in no capacity')
  return ok({ capacity, document: rowOf(workflow, type)?.document ?? null, parsed: parsed.value })
}

interface Taken extends EnrichedEvent, Meant {
  taken: CaseStep
  opened: ReadonlyMap<string, OpenedCasePart>
  capacity: Capacity
  document: EventDocument | null
}

/** Applies this event's own changes to the participants before routing: the declarer, or the new respondent. */
function fromNowOn(
  participants: CaseParticipants,
  { event, identified }: Taken,
  actor: PartyActor,
): CaseParticipants {
  if (event.type === 'declareConflictOfInterest')
    return { ...participants, conflictOfInterestDeclarerRef: actor.ref }
  if (identified === null) return participants
  const named = { kind: 'person', ref: identified, role: 'respondent' } as const
  return { ...participants, involvement: [...participants.involvement, named] }
}

/** State, document, rows, trail and deadlines: all in one commit, or nothing. */
async function commit(sending: Sending, act: Taken): Promise<Result<{ name: CodeName }>> {
  const { tx, actor, actId, at, directory, loaded, imposing } = sending
  const { event, body, taken, opened, capacity, named, identified, links } = act
  const { file, participants } = loaded
  const next = { snapshot: taken.snapshot, at: describeCase(loaded.at.workflow, taken.snapshot) }
  const context = {
    at,
    actor,
    participants: fromNowOn(participants, act, actor),
    directory,
    durations: await readDurations(tx),
    whoMayImpose: imposing,
    running: await runningDeadlines(tx, [file.id]),
    named,
    identified,
  }
  const done = applyStep(next, taken.effects, context)
  const rest = commitOf(next, done, context)
  const answer = await commitCaseEvent(
    actor,
    {
      actId,
      caseId: file.id,
      at,
      event: event.type,
      capacity,
      expectVersion: file.version,
      ...rest,
      grants: [...(rest.grants ?? []), ...openedTo(actor, event)],
      ...(await outcomeFactFor(tx, done, { loaded, opened, next: next.at, directory, at })),
      ...(links.length > 0 ? { links } : {}),
      stopDeadlines: [...done.stopDeadlines, ...answeredBy(event)],
      documents: body === null ? [] : [await textOf(sending, act, body)],
      keyGrants: await keyGrantsFor(tx, done, opened, { participants, at: next.at }),
      trail: await trailOf(tx, file.id, event.type, actor.ref, actId),
      result: { name: file.codeName },
    },
    tx,
  )
  if (answer.ok) return ok(answer.result)
  return refuse(answer.code === 'nameTaken' ? 'movedOn' : answer.code)
}

/** A sealed identity is opened to the identity custodian who says why, until it is sealed again. */
const openedTo = (actor: PartyActor, { type }: CasePersonEvent): NonNullable<CaseCommit['grants']> =>
  type === 'openIdentity'
    ? identityOpened.map((part) => ({ kind: 'person', ref: actor.ref, capacity: 'identityCustodian', part }))
    : []

/** A call in which they were reached is the answer in substance that the subject waits for, as a message is. */
const answeredBy = (event: CasePersonEvent): DeadlineName[] =>
  event.type === 'noteContact' && event.reached ? ['firstReply'] : []

/** An actor with an outdated page is told that the case moved on, rather than that they may not act. */
const overtaken = ({ ref }: PartyActor, { seenVersion }: CaseCommand, loaded: LoadedCase): Refusal | null =>
  seenVersion !== null && seenVersion !== versionFor(loaded, ref, capacitiesOf(loaded.participants, ref))
    ? refuse('movedOn')
    : null

const otherProposal = (event: CasePersonEvent, { at }: LoadedCase): Refusal | null =>
  ('proposalId' in event && event.proposalId !== at.proposalId) ||
  ('shownId' in event && event.shownId !== at.shownId)
    ? refuse('proposalChanged')
    : null

/** What was written with an event, sealed where its row says. */
async function textOf(
  { tx, actor, loaded }: Sending,
  { event, capacity, document }: Taken,
  body: DocumentBody,
): Promise<CommitDocument> {
  const { file } = loaded
  const part = document && documentDestination(document, capacity, loaded).part
  const casePart = (await readCaseParts(tx, file.id)).find((one) => one.part === part)
  const id = 'documentId' in event ? event.documentId : null
  if (!document || !casePart || !id) throw new Error(`no place for the document of ${event.type}`)
  return sealText(casePart, { caseId: file.id, authorRef: actor.ref, kind: document.kind, id }, body)
}
