import { recordAttempt } from '@/lib/audit/record-attempt'
import { localDate } from '@/lib/clocks/due'
import { readDurations } from '@/lib/clocks/durations'
import { now } from '@/lib/clocks/now'
import { findActResult } from '@/lib/db/acts'
import { findCase } from '@/lib/db/case-files'
import { type Tx, withActor } from '@/lib/db/client'
import { readCompartments } from '@/lib/db/documents'
import { commitCaseEvent, type GateCommit, type GateDocument, lockCase } from '@/lib/db/gate'
import { type Directory, loadDirectory } from '@/lib/directory/load-directory'
import { capacityToAct, decide, identityOpened, type PartyActor, type Ref, refusalFor } from '@/lib/policy'
import { ok, type Refusal, type Result, refuse } from '@/lib/policy/result'
import { openCompartments } from '@/lib/vault/compartments'
import { sealDocument } from '@/lib/vault/documents'
import { actorChain, personRef } from '@/lib/vault/references'
import { type CasePersonEvent, describeCase, stepCase } from '@/machines'
import type { Capacity, ClockName } from '@/machines/effects'
import { actFactsOf } from './act-facts'

import { isCodeName } from './code-name'
import { type CaseCommand, WORDS_LIMIT } from './commands'
import { completeEvent } from './complete-event'
import { countedAs } from './counted-as'
import type { DocumentBody } from './document-bodies'
import { type ParsedEvent, parseCommandEvent } from './event-schema'
import { handOverTarget } from './hand-over-target'
import { linksFor } from './link-target'
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
    const loaded = await loadCase(tx, file)
    const imposing = await whoMayImpose(tx)
    const facts = actFactsOf(actor, loaded.standing, loaded.state, directory.organisation, imposing)
    const { workflow } = loaded.at
    const permission = decide(workflow, parsed.type, facts)
    if (!permission.allowed) return overtaken(command, loaded) ?? refuse(refusalFor(permission.reason))
    if (!parsed.ok) return refuse('invalid', parsed.fields)
    const capacity = capacityToAct(workflow, parsed.type, facts)
    if (!capacity) throw new Error('allowed, and in no capacity')

    const opened = await openCompartments(tx, actor, file.id)
    const completed = await completeEvent(tx, {
      actor,
      capacity,
      loaded,
      opened,
      event: parsed.event,
      command,
      words: command.words?.trim() ?? '',
      at,
    })
    if (!completed.ok) return completed
    const { event, body } = completed.value
    const taken = stepCase(workflow, loaded.snapshot, event)
    if (!taken) return otherProposal(event, loaded) ?? overtaken(command, loaded) ?? refuse('notNow')

    const named = event.type === 'handOver' ? handOverTarget(command.toPersonId, loaded, directory, at) : null
    if (event.type === 'handOver' && !named) return refuse('invalid', { toPersonId: 'toPerson' })
    const identified = event.type === 'identifyPerson' ? whoItIs(command.toPersonId, directory) : null
    if (event.type === 'identifyPerson' && (!identified || identified === actor.ref))
      // whoever finds that it is about themselves steps aside, so that somebody else takes it
      return refuse('invalid', { toPersonId: identified ? 'aboutYourself' : 'toPerson' })
    const links = await linksFor(tx, actor, loaded, event.type, command.otherName)
    if (!links) return refuse('invalid', { otherName: 'codeName' })
    const next = { snapshot: taken.snapshot, at: describeCase(workflow, taken.snapshot) }
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
      identified,
    }
    const done = carryOutStep(next, taken.effects, context)
    const rest = commitOf(next, done, context)
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
        ...rest,
        grants: [...(rest.grants ?? []), ...openedTo(actor, event)],
        ...(await countedAs(tx, done, { loaded, opened, next: next.at, directory, at })),
        ...(links.length > 0 ? { links } : {}),
        stopClocks: [...done.stopClocks, ...answeredBy(event)],
        documents,
        wraps: await wrapsFor(tx, done, opened, { standing: loaded.standing, at: next.at }),
        trail: await trailOf(tx, file.id, event.type, actor.ref, actId),
        result: { name },
      },
      tx,
    )
    if (answer.ok) return ok(answer.result)
    return refuse(answer.code === 'nameTaken' ? 'movedOn' : answer.code)
  })
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
const overtaken = ({ seenVersion }: CaseCommand, { file }: LoadedCase): Refusal | null =>
  seenVersion !== null && seenVersion !== file.version ? refuse('movedOn') : null

const otherProposal = (event: CasePersonEvent, { at }: LoadedCase): Refusal | null =>
  ('proposalId' in event && event.proposalId !== at.proposalId) ||
  ('shownId' in event && event.shownId !== at.shownId)
    ? refuse('proposalChanged')
    : null

/** Whom the handler means: somebody of the directory, by their id; null for anyone else. */
const whoItIs = (personId: string | undefined, directory: Directory): Ref | null =>
  personId && directory.personById(personId) ? personRef(personId) : null

async function sealWords(
  tx: Tx,
  { file, kind: fileKind }: LoadedCase,
  actor: PartyActor,
  capacity: Capacity,
  event: CasePersonEvent,
  body: DocumentBody,
): Promise<GateDocument> {
  const { part, kind } = wordsPlace(event.type, capacity, fileKind)
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
