import { db, type Tx } from '@/lib/db/client'
import { markNoticeSent, noticeToSend } from '@/lib/db/notices'
import { termDay } from '@/lib/db/terms'
import { now } from '@/lib/deadlines/now'
import { quietUntil } from './quiet-hours'
import { receiptRecipient, recipientsOf } from './recipients'
import { deliver } from './transport'
import { writeCaseNotice } from './write-notice'

/**
 * Sends the mails of one notice. Its row is locked while they are sent and marked before the lock ends, so that
 * of two workers only one sends. Quiet hours postpone it (for an office, until all its holders can be
 * disturbed); safety never waits. Rejects when the mail server does not accept it; the job then retries.
 */
export async function sendNotice(noticeId: string): Promise<'sent' | 'putOff' | 'nothingToSend'> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${noticeId}, 4))`
    const waiting = await noticeToSend(tx, noticeId)
    if (!waiting) return 'nothingToSend'

    const at = await now(tx)
    const recipients = waiting.receipt
      ? [await receiptRecipient(waiting.ref, waiting.receipt)]
      : await recipientsOf(tx, waiting, termDay(at))
    if (waiting.notice !== 'safety') {
      const quiet = recipients.flatMap((recipient) => quietUntil(recipient, at) ?? [])
      if (quiet.length > 0) {
        await putOff(tx, noticeId, Math.max(...quiet) - at)
        return 'putOff'
      }
    }
    for (const recipient of recipients) {
      await deliver({ to: recipient.email, ...(await writeCaseNotice(recipient, waiting.notice)), at })
    }
    await markNoticeSent(tx, noticeId, at)
    return recipients.length > 0 ? 'sent' : 'nothingToSend'
  })
}

/** The queue runs on real time, so it is told how long to wait and not until when. */
async function putOff(tx: Tx, noticeId: string, ms: number): Promise<void> {
  const payload = JSON.stringify({ noticeId })
  await tx.$executeRaw`select graphile_worker.add_job('send-notice', ${payload}::json,
    run_at => clock_timestamp() + ${ms}::float8 * interval '1 millisecond', job_key => ${`notice:${noticeId}`})`
}
