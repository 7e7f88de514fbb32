import { recordAttempt } from '@/lib/audit/record-attempt'
import { localDate } from '@/lib/clocks/due'
import { readDurations } from '@/lib/clocks/durations'
import { now } from '@/lib/clocks/now'
import { findActResult } from '@/lib/db/acts'
import { findCase } from '@/lib/db/case-files'
import { type Tx, withActor } from '@/lib/db/client'
import { runningClocks } from '@/lib/db/clocks'
import { readCompartments } from '@/lib/db/documents'
import { commitCaseEvent, type GateCommit, type GateDocument, lockCase } from '@/lib/db/gate'
import { type Directory, loadDirectory } from '@/lib/directory/load-directory'
import { capacityToAct, decide, identityOpened, type PartyActor, refusalFor } from '@/lib/policy'
import { ok, type Refusal, type Result, refuse } from '@/lib/policy/result'
import { type OpenedCompartment, openCompartments } from '@/lib/vault/compartments'
import { actorChain } from '@/lib/vault/references'
import { type CasePersonEvent, type CaseStep, describeCase, stepCase } from '@/machines'
import type { Capacity, ClockName } from '@/machines/effects'
import { actFactsOf, type CaseStanding, capacitiesOf } from '../act-facts'
import { countedAs } from '../carrying-out/counted-as'
import { whoMayImpose } from '../carrying-out/settings'
import { carryOutStep, commitOf, trailOf, wrapsFor } from '../carrying-out/take-step'
import { isCodeName } from '../code-name'
import type { DocumentBody } from '../document-bodies'
import { type LoadedCase, loadCase } from '../load-case'
import { versionFor } from '../seeing/story'
import type { CodeName } from '../views'
import { type CaseCommand, WORDS_LIMIT } from './commands'
import { type CompletedEvent, completeEvent } from './complete-event'
import { type ParsedEvent, parseCommandEvent } from './event-schema'
import { sealWords } from './seal-words'
import { type Meant, whatIsMeant } from './what-is-meant'
import { wordsPlace } from './words-place'

/**
 * The one door for every event that a person sends. In order: the case as this actor may see it (unseen is not
 * found), policy, the workflow, sealed words, the gate. Of two at the same moment the second waits for the first and
 * is asked everything anew. Refusals are values and go on the actor's own chain; nothing is changed.
 */
export async function sendCaseEvent(
  actor: PartyActor,
  name: string,
  command: CaseCommand,
  actId: string,
): Promise<Result<{ name: CodeName }>> {
  const at = await now()
  const parsed = parseCommandEvent(command.event, localDate(at, actor.timeZone))
  const answer =
    parsed && isCodeName(name) ? await take(actor, name, command, actId, parsed, at) : refuse('notFound')
  if (!answer.ok)
    await recordAttempt(actorChain(actor), at, {
      event: parsed?.type ?? 'unknown',
      refused: answer.code,
    })
  return answer
}

async function take(
  actor: PartyActor,
  name: string,
  command: CaseCommand,
  actId: string,
  parsed: ParsedEvent,
  at: number,
): Promise<Result<{ name: CodeName }>> {
  if ((command.words?.length ?? 0) > WORDS_LIMIT) return refuse('invalid', { words: 'tooLong' })
  const directory = await loadDirectory(actor.locale, at)

  return withActor(actor, async (tx) => {
    const seen = await findCase(tx, name)
    const locked = seen !== null && (await lockCase(tx, seen.id))
    // asked when everyone before has finished: it may have been the other half of a double click
    const again = await findActResult(tx, actId)
    if (again) return ok({ name: (again as { name: CodeName }).name })
    if (!seen) return refuse('notFound')
    // whoever was faster may have ended what this actor could see
    const file = locked ? await findCase(tx, name) : null
    if (!file) return refuse('movedOn')
    const imposing = await whoMayImpose(tx)
    const loaded = await loadCase(tx, file)
    return act({ tx, actor, command, actId, parsed, at, directory, loaded, imposing })
  })
}

interface Sending {
  tx: Tx
  actor: PartyActor
  command: CaseCommand
  actId: string
  parsed: ParsedEvent
  at: number
  directory: Directory
  loaded: LoadedCase
  imposing: Awaited<ReturnType<typeof whoMayImpose>>
}

/** Policy, then the workflow, then the gate; whatever is refused leaves everything as it was. */
async function act(sending: Sending): Promise<Result<{ name: CodeName }>> {
  const { tx, actor, command, loaded, directory, at } = sending
  const allowed = capacityOf(sending)
  if (!allowed.ok) return allowed
  const opened = await openCompartments(tx, actor, loaded.file.id)
  const completed = await completeEvent(tx, {
    actor,
    capacity: allowed.value.capacity,
    loaded,
    opened,
    event: allowed.value.event,
    command,
    directory,
    words: command.words?.trim() ?? '',
    at,
  })
  if (!completed.ok) return completed
  const { event } = completed.value
  const taken = stepCase(loaded.at.workflow, loaded.snapshot, event)
  if (!taken) return otherProposal(event, loaded) ?? overtaken(actor, command, loaded) ?? refuse('notNow')
  const meant = await whatIsMeant(tx, { actor, event: event.type, command, loaded, directory, at })
  if (!meant.ok) return meant
  return commit(sending, {
    ...completed.value,
    ...meant.value,
    taken,
    opened,
    capacity: allowed.value.capacity,
  })
}

/** In which capacity they may do it, and the event as its form sent it. */
function capacityOf({ actor, command, parsed, directory, loaded, imposing }: Sending) {
  const { workflow } = loaded.at
  const facts = actFactsOf(actor, loaded.standing, loaded.state, directory.organisation, imposing)
  const permission = decide(workflow, parsed.type, facts)
  if (!permission.allowed) return overtaken(actor, command, loaded) ?? refuse(refusalFor(permission.reason))
  if (!parsed.ok) return refuse('invalid', parsed.fields)
  const capacity = capacityToAct(workflow, parsed.type, facts)
  if (!capacity) throw new Error('allowed, and in no capacity')
  return ok({ capacity, event: parsed.event })
}

interface Taken extends CompletedEvent, Meant {
  taken: CaseStep
  opened: ReadonlyMap<string, OpenedCompartment>
  capacity: Capacity
}

/** From this very event on: who declares a tie is its declarer, and who is named is whom it concerns, with their office. */
function fromNowOn(standing: CaseStanding, { event, identified }: Taken, actor: PartyActor): CaseStanding {
  if (event.type === 'declareTie') return { ...standing, tieDeclarerRef: actor.ref }
  if (identified === null) return standing
  const named = { kind: 'person', ref: identified, role: 'respondent' } as const
  return { ...standing, concerns: [...standing.concerns, named] }
}

/** State, words, rows, trail and clocks, whole or not at all. */
async function commit(sending: Sending, act: Taken): Promise<Result<{ name: CodeName }>> {
  const { tx, actor, actId, at, directory, loaded, imposing } = sending
  const { event, body, taken, opened, capacity, named, identified, links } = act
  const { file, standing } = loaded
  const next = { snapshot: taken.snapshot, at: describeCase(loaded.at.workflow, taken.snapshot) }
  const context = {
    at,
    actor,
    standing: fromNowOn(standing, act, actor),
    directory,
    durations: await readDurations(tx),
    whoMayImpose: imposing,
    running: await runningClocks(tx, [file.id]),
    named,
    identified,
  }
  const done = carryOutStep(next, taken.effects, context)
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
      ...(await countedAs(tx, done, { loaded, opened, next: next.at, directory, at })),
      ...(links.length > 0 ? { links } : {}),
      stopClocks: [...done.stopClocks, ...answeredBy(event)],
      documents: body === null ? [] : [await wordsOf(sending, act, body)],
      wraps: await wrapsFor(tx, done, opened, { standing, at: next.at }),
      trail: await trailOf(tx, file.id, event.type, actor.ref, actId),
      result: { name: file.codeName },
    },
    tx,
  )
  if (answer.ok) return ok(answer.result)
  return refuse(answer.code === 'nameTaken' ? 'movedOn' : answer.code)
}

/** A sealed identity is opened to the keeper who says why, until it is sealed again. */
const openedTo = (actor: PartyActor, { type }: CasePersonEvent): NonNullable<GateCommit['grants']> =>
  type === 'openIdentity'
    ? identityOpened.map((part) => ({ kind: 'person', ref: actor.ref, capacity: 'keeper', part }))
    : []

/** A call in which they were reached is the answer in substance that the subject waits for, as a message is. */
const answeredBy = (event: CasePersonEvent): ClockName[] =>
  event.type === 'noteContact' && event.reached ? ['firstReply'] : []

/** Whoever looked at an older page is told that it moved on, rather than that they may not. */
const overtaken = ({ ref }: PartyActor, { seenVersion }: CaseCommand, loaded: LoadedCase): Refusal | null =>
  seenVersion !== null && seenVersion !== versionFor(loaded, ref, capacitiesOf(loaded.standing, ref))
    ? refuse('movedOn')
    : null

const otherProposal = (event: CasePersonEvent, { at }: LoadedCase): Refusal | null =>
  ('proposalId' in event && event.proposalId !== at.proposalId) ||
  ('shownId' in event && event.shownId !== at.shownId)
    ? refuse('proposalChanged')
    : null

/** What somebody wrote with an event, sealed in the place where words of that event belong. */
async function wordsOf(
  { tx, actor, loaded }: Sending,
  { event, capacity }: Taken,
  body: DocumentBody,
): Promise<GateDocument> {
  const { file } = loaded
  const { part, kind } = wordsPlace(event.type, capacity, loaded)
  const compartment = (await readCompartments(tx, file.id)).find((one) => one.part === part)
  const id = 'wordsId' in event ? event.wordsId : null
  if (!compartment || !id) throw new Error(`no place for the words of ${event.type}`)
  return sealWords(compartment, { caseId: file.id, authorRef: actor.ref, kind, id }, body)
}
