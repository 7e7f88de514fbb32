import { recordAttempt } from '@/lib/audit/record-attempt'
import { localDate } from '@/lib/clocks/due'
import { readDurations } from '@/lib/clocks/durations'
import { now } from '@/lib/clocks/now'
import { findActResult } from '@/lib/db/acts'
import { findCase } from '@/lib/db/case-files'
import { type Tx, withActor } from '@/lib/db/client'
import { readCompartments } from '@/lib/db/documents'
import { commitCaseEvent, type GateDocument, lockCase } from '@/lib/db/gate'
import { loadDirectory } from '@/lib/directory/load-directory'
import { type ActFacts, decide, type PersonActor, refusalFor } from '@/lib/policy'
import { ok, type Refusal, type Result, refuse } from '@/lib/policy/result'
import { openCompartments } from '@/lib/vault/compartments'
import { sealDocument } from '@/lib/vault/documents'
import { actorChain } from '@/lib/vault/references'
import { step, workflows } from '@/machines'
import type { Capacity, ClockName } from '@/machines/effects'
import type { SlipEvent, SlipPersonEvent } from '@/machines/slip/events'
import { actFactsOf } from './act-facts'
import { isCodeName } from './code-name'
import { type CaseCommand, WORDS_LIMIT } from './commands'
import { completeEvent } from './complete-event'
import type { DocumentBody } from './document-bodies'
import { type ParsedEvent, parseCommandEvent } from './event-schema'
import { handOverTarget } from './hand-over-target'
import { type LoadedCase, loadCase } from './load-case'
import { whoMayImpose } from './settings'
import { carryOutStep, commitOf, trailOf, wrapsFor } from './take-step'
import type { CodeName } from './views'
import { wordsPlace } from './words-of-events'

/**
 * The one door for every event that a person sends. In order: the case as this actor may see it (unseen is not
 * found), policy, the workflow, sealed words, the gate. Of two at the same moment the second waits for the first and
 * is asked everything anew. Refusals are values and go on the actor's own chain; nothing is changed.
 */
export async function sendCaseEvent(
  actor: PersonActor,
  name: string,
  command: CaseCommand,
  actId: string,
): Promise<Result<{ name: CodeName }>> {
  const at = await now()
  const parsed = parseCommandEvent(command.event, localDate(at, actor.timeZone))
  const answer =
    parsed && isCodeName(name) ? await take(actor, name, command, actId, parsed, at) : refuse('notFound')
  if (!answer.ok)
    await recordAttempt(actorChain(actor.personId), at, {
      event: parsed?.type ?? 'unknown',
      refused: answer.code,
    })
  return answer
}

async function take(
  actor: PersonActor,
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
    const loaded = await loadCase(tx, file)
    const imposing = await whoMayImpose(tx)
    const facts = actFactsOf(actor, loaded.standing, loaded.state, directory.organisation, imposing)
    const permission = decide(parsed.type, facts)
    if (!permission.allowed) return overtaken(command, loaded) ?? refuse(refusalFor(permission.reason))
    if (!parsed.ok) return refuse('invalid', parsed.fields)
    const capacity = capacityFor(parsed.type, facts)

    const opened = await openCompartments(tx, actor, file.id)
    const completed = await completeEvent(tx, {
      actor,
      capacity,
      loaded,
      opened,
      event: parsed.event,
      words: command.words?.trim() ?? '',
      proposal: command.proposal,
      at,
    })
    if (!completed.ok) return completed
    const { event, body } = completed.value
    const taken = step(workflows.slip, loaded.snapshot, event)
    if (!taken) return otherProposal(event, loaded) ?? overtaken(command, loaded) ?? refuse('notNow')

    const named = event.type === 'handOver' ? handOverTarget(command.toPersonId, loaded, directory, at) : null
    if (event.type === 'handOver' && !named) return refuse('invalid', { toPersonId: 'toPerson' })
    const context = {
      at,
      actor,
      // the one who declares a tie is its declarer from this very event on
      standing:
        event.type === 'declareTie' ? { ...loaded.standing, tieDeclarerRef: actor.ref } : loaded.standing,
      directory,
      durations: await readDurations(tx),
      whoMayImpose: imposing,
      named,
    }
    const done = carryOutStep(taken.snapshot, taken.effects, context)
    const documents = body === null ? [] : [await sealWords(tx, loaded, actor, capacity, event, body)]
    const answer = await commitCaseEvent(
      actor,
      {
        actId,
        caseId: file.id,
        at,
        event: event.type,
        capacity,
        expectVersion: file.version,
        ...commitOf(taken.snapshot, done, context),
        stopClocks: [...done.stopClocks, ...answeredBy(event)],
        documents,
        wraps: await wrapsFor(tx, done, opened, loaded.standing),
        trail: await trailOf(tx, file.id, event.type, actor.ref, actId),
        result: { name },
      },
      tx,
    )
    if (answer.ok) return ok(answer.result)
    return refuse(answer.code === 'nameTaken' ? 'movedOn' : answer.code)
  })
}

/** The one in which policy lets them do it; the database checks that they hold it. */
const capacityFor = (type: SlipPersonEvent['type'], facts: ActFacts): Capacity => {
  const one = facts.capacities.find((held) => decide(type, { ...facts, capacities: [held] }).allowed)
  if (!one) throw new Error('allowed, and in no capacity')
  return one
}

/** A call in which they were reached is the answer in substance that the subject waits for, as a message is. */
const answeredBy = (event: SlipEvent): ClockName[] =>
  event.type === 'noteContact' && event.reached ? ['firstReply'] : []

/** Whoever looked at an older page is told that it moved on, rather than that they may not. */
const overtaken = ({ seenVersion }: CaseCommand, { file }: LoadedCase): Refusal | null =>
  seenVersion !== null && seenVersion !== file.version ? refuse('movedOn') : null

const otherProposal = (event: SlipEvent, { at }: LoadedCase): Refusal | null =>
  'proposalId' in event && event.proposalId !== at.proposalId ? refuse('proposalChanged') : null

async function sealWords(
  tx: Tx,
  { file }: LoadedCase,
  actor: PersonActor,
  capacity: Capacity,
  event: SlipPersonEvent,
  body: DocumentBody,
): Promise<GateDocument> {
  const { part, kind } = wordsPlace(event.type, capacity)
  const compartment = (await readCompartments(tx, file.id)).find((one) => one.part === part)
  const id = 'wordsId' in event ? event.wordsId : null
  if (!compartment || !id) throw new Error(`no place for the words of ${event.type}`)
  const header = {
    caseId: file.id,
    part,
    compartmentId: compartment.id,
    documentId: id,
    authorRef: actor.ref,
    kind,
  }
  return { id, part, kind, sealed: await sealDocument(header, compartment.publicKey, body) }
}
