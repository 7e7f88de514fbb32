import { recordAttempt } from '@/lib/audit/record-attempt'
import { recordRead } from '@/lib/audit/record-read'
import { now } from '@/lib/clocks/now'
import { myAccess } from '@/lib/db/access'
import { findCase, findCases } from '@/lib/db/case-files'
import { type Tx, withActor } from '@/lib/db/client'
import { runningClocks } from '@/lib/db/clocks'
import type { PersonActor } from '@/lib/policy'
import { openCompartments } from '@/lib/vault/compartments'
import { actorChain } from '@/lib/vault/references'
import { capacitiesOf } from '../act-facts'
import { isCodeName } from '../code-name'
import type { ConsultationView } from '../lapse-views'
import { type LoadedCase, loadCase, loadCases } from '../load-case'
import { ofKind, openWords } from '../seeing/open-words'
import type { CodeName, Instant } from '../views'
import { isConsultationState } from './consultation-state'

/**
 * One consultation: for the one who was asked, the one who asked, and the desk of the case it came from. Null when there
 * is none of that name, or none that this actor sees: the same answer, and an attempt on their own chain.
 */
export async function readConsultation(actor: PersonActor, name: CodeName): Promise<ConsultationView | null> {
  const at = await now()
  const view = isCodeName(name) ? await withActor(actor, (tx) => read(tx, actor, name, at)) : null
  if (!view) await recordAttempt(actorChain(actor), at, { event: 'readConsultation', refused: 'notFound' })
  return view
}

async function read(
  tx: Tx,
  actor: PersonActor,
  name: CodeName,
  at: number,
): Promise<ConsultationView | null> {
  const file = await findCase(tx, name)
  if (file?.workflow !== 'consultation') return null
  const loaded = await loadCase(tx, file)
  const { state } = loaded.at
  const opened = await openCompartments(tx, actor, file.id)
  const documents = await openWords(tx, file.id, opened)
  const question = ofKind(documents, 'question').at(-1)
  if (!isConsultationState(state) || !question) return null
  if (!(await recordRead(tx, actor, file.id, ['conversation'], at))) return null
  return {
    name,
    capacities: capacitiesOf(loaded.standing, actor.ref),
    state,
    question: question.body.text,
    answer: ofKind(documents, 'advice').at(-1)?.body.text ?? null,
    askedAt: file.openedAt,
    by: dueIn(loaded, await runningClocks(tx, [file.id])),
  }
}

/** One line of the desk: nothing in it comes from words that somebody wrote. */
export interface ConsultationCard {
  name: CodeName
  capacity: 'consultant' | 'asker'
  state: ConsultationView['state']
  askedAt: Instant
  by: Instant | null
  waitsForMe: boolean
}

/** What this person was asked, or asked: what waits for them first, then the newest. */
export const listConsultations = (actor: PersonActor): Promise<ConsultationCard[]> =>
  withActor(actor, async (tx) => {
    const rows = await myAccess(tx, actor, { capacities: ['consultant', 'asker'] })
    const files = await findCases(tx, [...new Set(rows.map((row) => row.caseId))])
    const clocks = await runningClocks(
      tx,
      files.map((file) => file.id),
    )
    const cards = (await loadCases(tx, files)).flatMap((loaded): ConsultationCard[] => {
      const { state } = loaded.at
      if (!isConsultationState(state)) return []
      const capacity = capacitiesOf(loaded.standing, actor.ref).includes('consultant')
        ? 'consultant'
        : 'asker'
      return [
        {
          name: loaded.file.codeName,
          capacity,
          state,
          askedAt: loaded.file.openedAt,
          by: dueIn(loaded, clocks),
          waitsForMe: capacity === 'consultant' && state === 'asked',
        },
      ]
    })
    return cards.sort((a, b) => Number(b.waitsForMe) - Number(a.waitsForMe) || b.askedAt - a.askedAt)
  })

/** Until when it can be answered; null once nobody is asked any more. */
const dueIn = (
  { file }: Pick<LoadedCase, 'file'>,
  clocks: Awaited<ReturnType<typeof runningClocks>>,
): Instant | null =>
  clocks.find((clock) => clock.caseId === file.id && clock.name === 'consultationLapse')?.dueAt ?? null
