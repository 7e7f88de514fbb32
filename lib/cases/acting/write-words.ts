import { sealCaseDetail } from '@/lib/audit/case-trail'
import { recordAttempt } from '@/lib/audit/record-attempt'
import { readDurations } from '@/lib/clocks/durations'
import { now } from '@/lib/clocks/now'
import { findActResult } from '@/lib/db/acts'
import { findCase } from '@/lib/db/case-files'
import { type Tx, withActor } from '@/lib/db/client'
import { runningClocks } from '@/lib/db/clocks'
import { readCompartments } from '@/lib/db/documents'
import { commitCaseEvent, type GateCommit, lockCase } from '@/lib/db/gate'
import { loadDirectory } from '@/lib/directory/load-directory'
import { type CompartmentPart, mayWrite, type PartyActor } from '@/lib/policy'
import { ok, type Result, refuse } from '@/lib/policy/result'
import { actorChain } from '@/lib/vault/references'
import type { Capacity, ClockName } from '@/machines/effects'
import { capacitiesOf } from '../act-facts'
import { dueOf } from '../carrying-out/take-step'
import { isCodeName } from '../code-name'
import type { DocumentBody, DocumentKind } from '../document-bodies'
import { type LoadedCase, loadCase } from '../load-case'
import { WORDS_LIMIT } from './commands'
import { isTooEarly } from './may-write'
import { sealWords } from './seal-words'

interface Words {
  part: CompartmentPart
  kind: DocumentKind
  body: DocumentBody
  text: string
  /** an earlier document of the same writer and kind whose place this one takes */
  replaces?(tx: Tx, caseId: string): Promise<string | undefined>
  /** who is told that something waits; nobody for an autosave */
  tells: readonly Capacity[]
}

/**
 * Words outside an event: a message, a correction, an autosaved draft. The workflow does not move and the version
 * stays, so that nobody's answer is overtaken by a remark. Unseen is not found; what may not be written is refused.
 */
export async function writeWords(
  actor: PartyActor,
  name: string,
  words: Words,
  actId: string,
): Promise<Result<null>> {
  if (words.text.length > WORDS_LIMIT) return refuse('invalid', { text: 'tooLong' })
  const answer = isCodeName(name) ? await write(actor, name, words, actId) : refuse('notFound')
  if (!answer.ok)
    await recordAttempt(actorChain(actor), await now(), { event: 'write', refused: answer.code })
  return answer
}

async function write(actor: PartyActor, name: string, words: Words, actId: string): Promise<Result<null>> {
  const at = await now()
  const directory = await loadDirectory(actor.locale, at)
  return withActor(actor, async (tx) => {
    const file = await findCase(tx, name)
    const locked = file !== null && (await lockCase(tx, file.id))
    if (await findActResult(tx, actId)) return ok(null)
    if (!file) return refuse('notFound')
    if (!locked) return refuse('movedOn')
    const loaded = await loadCase(tx, file)
    const held = capacitiesOf(loaded.standing, actor.ref)
    const compartment = (await readCompartments(tx, file.id)).find((one) => one.part === words.part)
    if (!mayWrite(words.part, held, loaded.kind) || !compartment) return refuse('notYours')
    if (isTooEarly(words.part, loaded) || loaded.at.withdrawn) return refuse('notNow')

    const replaces = await words.replaces?.(tx, file.id)
    const about = { caseId: file.id, authorRef: actor.ref, kind: words.kind }
    const document = await sealWords(compartment, about, words.body)
    const clocks =
      held.includes('handler') && (words.part === 'conversation' || words.part === 'reporter')
        ? await repliedTo(tx, loaded, {
            at,
            actor,
            standing: loaded.standing,
            directory,
            durations: await readDurations(tx),
            whoMayImpose: [],
          })
        : {}
    const answer = await commitCaseEvent(
      actor,
      {
        actId,
        caseId: file.id,
        at,
        event: null,
        capacity: null,
        ...clocks,
        documents: [{ ...document, ...(replaces ? { replaces } : {}) }],
        notices: told(loaded, actor, words.tells),
        trail: await sealCaseDetail(tx, file.id, { event: 'wrote', part: words.part, actor: actor.ref }),
        result: null,
      },
      tx,
    )
    return answer.ok ? ok(null) : refuse(answer.code === 'nameTaken' ? 'movedOn' : answer.code)
  })
}

/** A handler's message is the reply in substance that was waited for, and an update to the subject. */
async function repliedTo(
  tx: Tx,
  { file, snapshot, at }: LoadedCase,
  context: Parameters<typeof dueOf>[2],
): Promise<Pick<GateCommit, 'stopClocks' | 'startClocks'>> {
  const running = (await runningClocks(tx, [file.id])).map((clock) => clock.name)
  const restart = running.filter((clock): clock is 'update' & ClockName => clock === 'update')
  return {
    stopClocks: ['firstReply'],
    startClocks: restart.map((clock) => ({
      name: clock,
      dueAt: dueOf({ clock }, { snapshot, at }, context),
    })),
  }
}

const told = (
  { standing, at }: LoadedCase,
  actor: PartyActor,
  tells: readonly Capacity[],
): NonNullable<GateCommit['notices']> =>
  standing.live
    .filter((row) => tells.includes(row.capacity) && row.holderRef !== actor.ref)
    // nothing goes to the post box of somebody who has died
    .filter((row) => !(at.died && (row.capacity === 'subject' || row.capacity === 'respondent')))
    .map((row) => ({ kind: 'person', ref: row.holderRef, notice: 'somethingWaits' }))
