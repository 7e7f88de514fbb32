import { myAccess } from '@/lib/db/access'
import { findCases } from '@/lib/db/case-files'
import { type Tx, withActor } from '@/lib/db/client'
import { runningDeadlines } from '@/lib/db/deadlines'
import { now } from '@/lib/deadlines/now'
import type { PersonActor } from '@/lib/policy'
import { recordAttempt } from '@/lib/trail/record-attempt'
import { recordRead } from '@/lib/trail/record-read'
import { openCaseParts } from '@/lib/vault/parts'
import { actorChain } from '@/lib/vault/references'
import { type LoadedCase, loadCase, loadCases } from '../cases/load/load-case'
import { ofKind, openDocuments } from '../cases/load/open-documents'
import { isAdviceState } from '../cases/model/advice-state'
import { isCodeName } from '../cases/model/code-name'
import type { AdviceView } from '../cases/model/concern-views'
import { capacitiesOf } from '../cases/model/participants'
import type { CodeName, Instant } from '../cases/model/views'

/**
 * One request for advice, for the colleague who was asked, the handler who asked, and the desk of the case it
 * belongs to. Null for an unknown name and for one that this actor may not see. Both answers are the same, and
 * the attempt goes to the actor's own trail.
 */
export async function readAdvice(actor: PersonActor, name: CodeName): Promise<AdviceView | null> {
  const at = await now()
  const view = isCodeName(name) ? await withActor(actor, (tx) => read(tx, actor, name, at)) : null
  if (!view) await recordAttempt(actorChain(actor), at, { event: 'readAdvice', refused: 'notFound' })
  return view
}

async function read(tx: Tx, actor: PersonActor, name: CodeName, at: number): Promise<AdviceView | null> {
  const loaded = await loadCase(tx, { name })
  if (loaded?.file.workflow !== 'advice') return null
  const { file } = loaded
  const { state } = loaded.at
  const opened = await openCaseParts(tx, actor, file.id)
  const documents = await openDocuments(tx, file.id, opened)
  const question = ofKind(documents, 'question').at(-1)
  if (!isAdviceState(state) || !question) return null
  if (!(await recordRead(tx, actor, file.id, ['conversation'], at))) return null
  return {
    name,
    capacities: capacitiesOf(loaded.participants, actor.ref),
    state,
    question: question.body.text,
    answer: ofKind(documents, 'advice').at(-1)?.body.text ?? null,
    // the row of the case holds the hour alone; the first event holds the minute
    askedAt: loaded.timeline[0]?.at ?? file.openedAt,
    by: dueIn(loaded, await runningDeadlines(tx, [file.id])),
  }
}

/** One line of a list; holds nothing that a person wrote. */
export interface AdviceCard {
  name: CodeName
  capacity: 'adviceGiver' | 'adviceAsker'
  state: AdviceView['state']
  askedAt: Instant
  by: Instant | null
  waitsForMe: boolean
}

/** Advice that this person was asked for, or asked for: unanswered first, then the newest. */
export const listAdvice = (actor: PersonActor): Promise<AdviceCard[]> =>
  withActor(actor, async (tx) => {
    const rows = await myAccess(tx, actor, { capacities: ['adviceGiver', 'adviceAsker'] })
    const files = await findCases(tx, [...new Set(rows.map((row) => row.caseId))])
    const deadlines = await runningDeadlines(
      tx,
      files.map((file) => file.id),
    )
    const cards = (await loadCases(tx, files)).flatMap((loaded): AdviceCard[] => {
      const { state } = loaded.at
      if (!isAdviceState(state)) return []
      const capacity = capacitiesOf(loaded.participants, actor.ref).includes('adviceGiver')
        ? 'adviceGiver'
        : 'adviceAsker'
      return [
        {
          name: loaded.file.codeName,
          capacity,
          state,
          askedAt: loaded.file.openedAt,
          by: dueIn(loaded, deadlines),
          waitsForMe: capacity === 'adviceGiver' && state === 'asked',
        },
      ]
    })
    return cards.sort((a, b) => Number(b.waitsForMe) - Number(a.waitsForMe) || b.askedAt - a.askedAt)
  })

/** When the time to answer ends; null once no answer is awaited. */
const dueIn = (
  { file }: Pick<LoadedCase, 'file'>,
  deadlines: Awaited<ReturnType<typeof runningDeadlines>>,
): Instant | null =>
  deadlines.find((deadline) => deadline.caseId === file.id && deadline.name === 'adviceExpiry')?.dueAt ?? null
