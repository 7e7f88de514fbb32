import { db } from '@/lib/db/client'
import { dropOldAttempts } from '@/lib/db/receipt-attempts'
import { dropOldVisitorDrafts } from '@/lib/db/visitor-drafts'
import { now } from './now'

const DAY = 86_400_000

/**
 * Sets the alarm again of every due deadline and unsent notice that has lost its job, or whose job waits for an hour
 * that the demo has skipped, and gives back the jobs of a worker that was killed. Returns how many. A job that used up its attempts is left for the operator.
 * Forgets what visitors left lying: unsent reports after a day, wrong codes after an hour.
 */
export async function sweep(): Promise<number> {
  await dropOldVisitorDrafts(db(), (await now()) - DAY)
  await dropOldAttempts(db(), Date.now())
  const [row] = await db().$queryRaw<{ swept: number }[]>`select sweep_jobs() as swept`
  return row?.swept ?? 0
}

/** A job that used up its attempts; its case is not lost and its deadline still stands. */
interface FailedJob {
  task: 'case-deadline' | 'cover-deadline' | 'send-notice' | 'cover-mail' | 'departure'
  /** what `retryJob` takes; an id, never a name */
  key: string
  attempts: number
  /** real time, milliseconds */
  lastTried: number
}

/** For the operator: what the worker has given up on. */
export async function failedJobs(): Promise<FailedJob[]> {
  const rows = await db().$queryRaw<(Omit<FailedJob, 'lastTried'> & { lastTried: Date })[]>`
    select task, key, attempts, last_tried as "lastTried" from failed_jobs()`
  return rows.map((row) => ({ ...row, lastTried: row.lastTried.getTime() }))
}

/** Gives a failed job its attempts again; false when it is no longer there. */
export async function retryJob(key: string): Promise<boolean> {
  const [row] = await db().$queryRaw<{ retried: boolean }[]>`select retry_job(${key}) as retried`
  return row?.retried ?? false
}
