import { db } from '@/lib/db/client'
import { dropOldDrafts } from '@/lib/db/drafts'
import { dropOldAttempts } from '@/lib/db/receipt-attempts'
import { dropOldSignIns } from '@/lib/db/sign-in'
import { dropOldVisitorDrafts } from '@/lib/db/visitor-drafts'
import { now } from './now'

const DAY = 86_400_000
/** how long an unsent report waits for its writer */
const DRAFT_KEPT = 30 * DAY

/**
 * Adds the missing job of every due deadline and unsent notice, also where the demo's time has passed the job's
 * hour, and releases the jobs of a worker that was killed. A job without attempts left is for the operator.
 * Deletes a visitor's unsent report after a day, an account holder's after thirty, wrong recovery phrases after an
 * hour, sign-in codes after a quarter of one, sessions when they end.
 * @returns how many jobs were added or released
 */
export async function sweep(): Promise<number> {
  const at = await now()
  await dropOldVisitorDrafts(db(), at - DAY)
  await dropOldDrafts(db(), at - DRAFT_KEPT)
  await dropOldAttempts(db(), Date.now())
  await dropOldSignIns(db(), Date.now())
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
