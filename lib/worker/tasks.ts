import type { TaskList } from 'graphile-worker'
import { z } from 'zod'
import { deliverCaseClock } from '@/lib/cases/carrying-out/deliver-clock'
import { deliverDeparture } from '@/lib/cases/carrying-out/deliver-departure'
import { sweep } from '@/lib/clocks/sweep'
import { deliverCoverClock } from '@/lib/cover/deliver-clock'
import { coverMail, sendCoverMail } from '@/lib/mail/send-cover-mail'
import { sendNotice } from '@/lib/mail/send-notice'

const caseClock = z.object({ clockId: z.string(), generation: z.number().int() })
const coverClock = z.object({ requestId: z.string(), name: z.string(), generation: z.number().int() })
const departure = z.object({ departureId: z.string() })
const notice = z.object({ noticeId: z.string() })

/**
 * A process that was killed in the middle of a job leaves it locked, and graphile-worker itself waits four hours for it. No
 * job of ours takes a minute, and each may safely run twice.
 */
const releaseAbandoned = `
  update graphile_worker._private_jobs set locked_at = null, locked_by = null
  where locked_at < now() - interval '10 minutes'`

/**
 * What each kind of job calls. A job runs at least once; that it takes effect once is the work of the room it
 * calls (a generation that has passed, a notice already sent). Payloads are ids, never words.
 */
export const taskList: TaskList = {
  'case-clock': async (payload) => {
    const { clockId, generation } = caseClock.parse(payload)
    await deliverCaseClock(clockId, generation)
  },
  departure: async (payload) => {
    await deliverDeparture(departure.parse(payload).departureId)
  },
  'cover-clock': async (payload) => {
    const { requestId, name, generation } = coverClock.parse(payload)
    await deliverCoverClock(requestId, name, generation)
  },
  'send-notice': async (payload) => {
    await sendNotice(notice.parse(payload).noticeId)
  },
  'cover-mail': async (payload) => {
    await sendCoverMail(coverMail.parse(payload))
  },
  sweep: async (_payload, { query }) => {
    await query(releaseAbandoned)
    await sweep()
  },
}
