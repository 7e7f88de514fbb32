import type { Tx } from '@/lib/db/client'
import { termDay } from '@/lib/db/terms'
import type { CoverMail } from '@/lib/mail/send-cover-mail'
import { type Step, store, workflows } from '@/machines'
import type { CoverDeadlineName, CoverEffect } from '@/machines/cover/effects'
import type { coverMachine } from '@/machines/cover/machine'
import { dueAt, unfilledBefore } from './due-times'
import { peopleInReach } from './reach'
import type { CoverParties, CoverRow } from './request-row'

/** What the effects need to know of a request. */
type Request = CoverParties & Pick<CoverRow, 'id' | 'startsAt'>
/** Who sent the event, with which form, and when. */
interface CoverAct {
  /** null for a deadline */
  by: string | null
  /** null for a deadline */
  actId: string | null
  /** domain time, milliseconds */
  at: number
}
type CoverStep = Step<typeof coverMachine>

/**
 * Writes the result of a workflow step: state, taker, deadlines with their jobs, mails, in the caller's
 * transaction. False, with nothing written, when another person's event was faster.
 */
export async function commitStep(
  tx: Tx,
  row: CoverRow,
  { snapshot, effects }: CoverStep,
  { by, actId, at }: CoverAct,
): Promise<boolean> {
  const takenBy = takerAfter(row.takenBy, effects, by)
  // two people may have read the same version; the second update matches no row
  const { count } = await tx.coverRequest.updateMany({
    where: { id: row.id, version: row.version },
    data: {
      snapshot: stored(snapshot),
      machineVersion: workflows.cover.version,
      version: { increment: 1 },
      takenBy,
      lastActId: actId,
    },
  })
  if (count === 0) return false
  await applyEffects(tx, row, effects, at)
  return true
}

/** The part of a snapshot that the database stores. */
export const stored = (snapshot: CoverStep['snapshot']) => {
  const { value, context } = store(snapshot)
  return { value: String(value), context: { keepLooking: context.keepLooking === true } }
}

function takerAfter(before: string | null, effects: CoverEffect[], by: string | null): string | null {
  if (effects.some((effect) => effect.type === 'clearTaker')) return null
  return effects.some((effect) => effect.type === 'setTaker') ? by : before
}

/** Deadlines and mails of a step. `row` is the request before it, so that a taker who steps back is still known. */
export async function applyEffects(tx: Tx, row: Request, effects: CoverEffect[], at: number): Promise<void> {
  for (const effect of effects) {
    if (effect.type === 'startDeadline') await startDeadline(tx, row, effect.deadline, at)
    if (effect.type === 'stopDeadline') await stopDeadline(tx, row.id, effect.deadline)
    if (effect.type === 'notify') await mail(tx, row, effect, at)
  }
}

async function startDeadline(tx: Tx, row: Request, name: CoverDeadlineName, at: number): Promise<void> {
  const due = new Date(dueAt(name, row.startsAt.getTime(), at, await unfilledBefore(tx)))
  const { generation } = await tx.coverDeadline.upsert({
    where: { requestId_name: { requestId: row.id, name } },
    create: { requestId: row.id, name, dueAt: due },
    update: { dueAt: due, state: 'armed', generation: { increment: 1 } },
  })
  const payload = JSON.stringify({ requestId: row.id, name, generation })
  // the queue runs on real time; the demo's time is ahead of it
  await tx.$executeRaw`select graphile_worker.add_job('cover-deadline', ${payload}::json,
    run_at => ${due}::timestamptz - coalesce((select offset_ms from demo_time where id = 1), 0) * interval '1 millisecond',
    job_key => ${`cover:${row.id}:${name}`})`
}

async function stopDeadline(tx: Tx, requestId: string, name: CoverDeadlineName): Promise<void> {
  await tx.coverDeadline.updateMany({
    where: { requestId, name, state: 'armed' },
    data: { state: 'stopped' },
  })
}

/** One job for each mail, so that one address that refuses does not delay the others. */
async function mail(
  tx: Tx,
  row: Request,
  { to, notice }: Extract<CoverEffect, { type: 'notify' }>,
  at: number,
): Promise<void> {
  const people = {
    adviceAsker: async () => [row.askedBy],
    taker: async () => (row.takenBy ? [row.takenBy] : []),
    others: async () => (await peopleInReach(tx, row, termDay(at))).map(({ id }) => id),
  }
  for (const personId of await people[to]()) {
    // by plain id, like everything in cover: a keyed reference beside `asked_by` would tell whose it is in the
    // case tables
    const job: CoverMail = { requestId: row.id, personId, notice }
    await tx.$executeRaw`select graphile_worker.add_job('cover-mail', ${JSON.stringify(job)}::json)`
  }
}
