import type { Tx } from '@/lib/db/client'
import { readDemoOffset } from '@/lib/db/settings'

/*
 * Clocks of cover requests. Cover is no case, so these are plain rows; the job is only their alarm, and one whose
 * generation has passed does nothing.
 */

/** Starts a clock, or moves it and makes its earlier alarm void. @param dueAt domain time, milliseconds */
export async function startCoverClock(tx: Tx, requestId: string, name: string, dueAt: number): Promise<void> {
  const due = new Date(dueAt)
  const { generation } = await tx.coverClock.upsert({
    where: { requestId_name: { requestId, name } },
    create: { requestId, name, dueAt: due },
    update: { dueAt: due, state: 'armed', generation: { increment: 1 } },
  })
  const payload = JSON.stringify({ requestId, name, generation })
  const runAt = new Date(dueAt - (await readDemoOffset(tx)))
  await tx.$executeRaw`select graphile_worker.add_job('cover-clock', ${payload}::json,
    run_at => ${runAt}::timestamptz, job_key => ${jobKey(requestId, name)})`
}

export async function stopCoverClock(tx: Tx, requestId: string, name: string): Promise<void> {
  await tx.coverClock.updateMany({
    where: { requestId, name, state: 'armed' },
    data: { state: 'stopped' },
  })
  await tx.$executeRaw`select graphile_worker.remove_job(${jobKey(requestId, name)})`
}

/**
 * Takes a due alarm: true once for each generation, and false when it was stopped, moved or taken already, or lies
 * ahead. @param now domain time, milliseconds
 */
export async function takeCoverClock(
  tx: Tx,
  clock: { requestId: string; name: string; generation: number },
  now: number,
): Promise<boolean> {
  const { count } = await tx.coverClock.updateMany({
    where: { ...clock, state: 'armed', dueAt: { lte: new Date(now) } },
    data: { state: 'fired' },
  })
  return count === 1
}

const jobKey = (requestId: string, name: string) => `cover:${requestId}:${name}`
