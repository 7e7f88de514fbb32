import { z } from 'zod'
import { db, type Tx } from '@/lib/db/client'
import { termDay } from '@/lib/db/terms'
import { now } from '@/lib/deadlines/now'
import { coverNotices } from '@/machines/cover/effects'
import { quietUntil } from './quiet-hours'
import { recipientById } from './recipients'
import { deliver } from './transport'
import { writeCoverNotice } from './write-notice'

/** The job's payload: ids, and which sentence to send. */
export const coverMail = z.object({
  requestId: z.string(),
  personId: z.string(),
  notice: z.enum(coverNotices),
})
export type CoverMail = z.infer<typeof coverMail>

/**
 * Sends one mail about cover, once for each job. Quiet hours postpone it, unless the meeting would have begun
 * by then. Sends nothing about a meeting that has begun. Rejects when the mail server does not accept it.
 */
export async function sendCoverMail(mail: CoverMail): Promise<'sent' | 'putOff' | 'nothingToSend'> {
  return db().$transaction(async (tx) => {
    const at = await now(tx)
    const request = await tx.coverRequest.findUnique({ where: { id: mail.requestId } })
    const recipient = await recipientById(tx, mail.personId, termDay(at))
    if (!request || !recipient || request.startsAt.getTime() <= at) return 'nothingToSend'

    const until = quietUntil(recipient, at)
    if (until !== null && until < request.startsAt.getTime()) {
      await putOff(tx, mail, until - at)
      return 'putOff'
    }
    await deliver({ to: recipient.email, ...(await writeCoverNotice(recipient, mail.notice)), at })
    return 'sent'
  })
}

/** The job key lets the sweep find it when the demo's time is moved on. */
async function putOff(tx: Tx, mail: CoverMail, ms: number): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job('cover-mail', ${JSON.stringify(mail)}::json,
    run_at => clock_timestamp() + ${ms}::float8 * interval '1 millisecond',
    job_key => ${`cover-mail:${mail.requestId}:${mail.personId}:${mail.notice}`})`
}
