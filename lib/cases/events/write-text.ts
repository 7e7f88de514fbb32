import { findActResult } from '@/lib/db/acts'
import { findCase } from '@/lib/db/case-files'
import { type Tx, withActor } from '@/lib/db/client'
import { type CaseCommit, commitCaseEvent, lockCase } from '@/lib/db/commit'
import { runningDeadlines } from '@/lib/db/deadlines'
import { readCaseParts } from '@/lib/db/documents'
import { readDurations } from '@/lib/deadlines/durations'
import { now } from '@/lib/deadlines/now'
import { loadDirectory } from '@/lib/directory/load-directory'
import { type CasePartName, mayWrite, type PartyActor } from '@/lib/policy'
import { ok, type Result, refuse } from '@/lib/policy/result'
import { sealCaseDetail } from '@/lib/trail/case-trail'
import { recordAttempt } from '@/lib/trail/record-attempt'
import { actorChain } from '@/lib/vault/references'
import type { Capacity, DeadlineName } from '@/machines/effects'
import { sealText } from '../effects/seal-text'
import { dueOf } from '../effects/take-step'
import { type LoadedCase, loadCase } from '../load/load-case'
import { isTooEarly } from '../load/may-write'
import { isCodeName } from '../model/code-name'
import { TEXT_LIMIT } from '../model/commands'
import type { DocumentBody, DocumentKind } from '../model/document-bodies'
import { capacitiesOf } from '../model/participants'

interface Text {
  part: CasePartName
  kind: DocumentKind
  body: DocumentBody
  text: string
  /** an earlier document of the same writer and kind whose place this one takes */
  replaces?(tx: Tx, caseId: string): Promise<string | undefined>
  /** who is told that something waits; empty for an autosave */
  tells: readonly Capacity[]
}

/**
 * Text outside an event: a message, a correction, an autosaved draft. The workflow does not move and the version
 * stays, so that an answer sent meanwhile is not refused as outdated. Unseen is not found; what may not be written is
 * refused.
 */
export async function writeText(
  actor: PartyActor,
  name: string,
  words: Text,
  actId: string,
): Promise<Result<null>> {
  if (words.text.length > TEXT_LIMIT) return refuse('invalid', { text: 'tooLong' })
  const answer = isCodeName(name) ? await write(actor, name, words, actId) : refuse('notFound')
  if (!answer.ok)
    await recordAttempt(actorChain(actor), await now(), { event: 'write', refused: answer.code })
  return answer
}

async function write(actor: PartyActor, name: string, words: Text, actId: string): Promise<Result<null>> {
  const at = await now()
  const directory = await loadDirectory(actor.locale, at)
  return withActor(actor, async (tx) => {
    const file = await findCase(tx, name)
    const locked = file !== null && (await lockCase(tx, file.id))
    if (await findActResult(tx, actId)) return ok(null)
    if (!file) return refuse('notFound')
    const loaded = locked ? await loadCase(tx, { id: file.id }) : null
    if (!loaded) return refuse('movedOn')
    const held = capacitiesOf(loaded.participants, actor.ref)
    const casePart = (await readCaseParts(tx, file.id)).find((one) => one.part === words.part)
    if (!mayWrite(words.part, held, loaded.kind) || !casePart) return refuse('notYours')
    if (isTooEarly(words.part, loaded) || loaded.at.withdrawn) return refuse('notNow')

    const replaces = await words.replaces?.(tx, file.id)
    const about = { caseId: file.id, authorRef: actor.ref, kind: words.kind }
    const document = await sealText(casePart, about, words.body)
    const deadlines =
      held.includes('handler') && (words.part === 'conversation' || words.part === 'reporter')
        ? await repliedTo(tx, loaded, {
            at,
            actor,
            participants: loaded.participants,
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
        ...deadlines,
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
): Promise<Pick<CaseCommit, 'stopDeadlines' | 'startDeadlines'>> {
  const running = (await runningDeadlines(tx, [file.id])).map((deadline) => deadline.name)
  const restart = running.filter((deadline): deadline is 'update' & DeadlineName => deadline === 'update')
  return {
    stopDeadlines: ['firstReply'],
    startDeadlines: restart.map((deadline) => ({
      name: deadline,
      dueAt: dueOf({ deadline }, { snapshot, at }, context),
    })),
  }
}

const told = (
  { participants, at }: LoadedCase,
  actor: PartyActor,
  tells: readonly Capacity[],
): NonNullable<CaseCommit['notices']> =>
  participants.live
    .filter((row) => tells.includes(row.capacity) && row.holderRef !== actor.ref)
    // no notices to a deceased person: relatives may open the mailbox
    .filter((row) => !(at.died && (row.capacity === 'subject' || row.capacity === 'respondent')))
    .map((row) => ({ kind: 'person', ref: row.holderRef, notice: 'somethingWaits' }))
