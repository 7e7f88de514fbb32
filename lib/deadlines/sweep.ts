import { db } from '@/lib/db/client'
import { dropOldAttempts } from '@/lib/db/receipt-attempts'
import { dropOldVisitorDrafts } from '@/lib/db/visitor-drafts'
import { now } from './now'

const DAY = 86_400_000

/**
 * Adds the missing job of every due deadline and unsent notice, also where the demo's time has passed the job's
 * hour. Releases the jobs of a worker that was killed. Deletes visitors' unsent reports after a day, and wrong
 * codes after an hour. A job without attempts left is for the operator.
 * @returns how many jobs were added or released
 */
export async function sweep(): Promise<number> {
  await dropOldVisitorDrafts(db(), (await now()) - DAY)
  await dropOldAttempts(db(), Date.now())
  const [row] = await db().$queryRaw<{ swept: number }[]>`select sweep_jobs() as swept`
  return row?.swept ?? 0
}

/** A job without attempts left; its case is intact and its deadline still runs. */
interface FailedJob {
  task: 'case-deadline' | 'cover-deadline' | 'send-notice' | 'cover-mail' | 'departure'
  /** the argument of `retryJob`; an id, never a name */
  key: string
  attempts: number
  /** real time, milliseconds */
  lastTried: number
}

/** For the operator: the jobs that the worker has given up on. */
export async function failedJobs(): Promise<FailedJob[]> {
  const rows = await db().$queryRaw<(Omit<FailedJob, 'lastTried'> & { lastTried: Date })[]>`
    select task, key, attempts, last_tried as "lastTried" from failed_jobs()`
  return rows.map((row) => ({ ...row, lastTried: row.lastTried.getTime() }))
}

/** Gives a failed job its attempts back; false when the job is gone. */
export async function retryJob(key: string): Promise<boolean> {
  const [row] = await db().$queryRaw<{ retried: boolean }[]>`select retry_job(${key}) as retried`
  return row?.retried ?? false
}
