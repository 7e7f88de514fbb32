import type { TaskList } from 'graphile-worker'
import { z } from 'zod'
import { deliverCaseDeadline } from '@/lib/cases/effects/deliver-deadline'
import { deliverDeparture } from '@/lib/cases/effects/deliver-departure'
import { deliverCoverDeadline } from '@/lib/cover/deliver-deadline'
import { sweep } from '@/lib/deadlines/sweep'
import { coverMail, sendCoverMail } from '@/lib/mail/send-cover-mail'
import { sendNotice } from '@/lib/mail/send-notice'

const caseDeadline = z.object({ deadlineId: z.string(), generation: z.number().int() })
const coverDeadline = z.object({ requestId: z.string(), name: z.string(), generation: z.number().int() })
const departure = z.object({ departureId: z.string() })
const notice = z.object({ noticeId: z.string() })

/**
 * A process that was killed in the middle of a job leaves the job locked, and graphile-worker itself waits four
 * hours before it retries. No job of ours takes a minute, and each may safely run twice.
 */
const releaseAbandoned = `
  update graphile_worker._private_jobs set locked_at = null, locked_by = null
  where locked_at < now() - interval '10 minutes'`

/**
 * What each kind of job calls. A job runs at least once; the code it calls makes sure that it takes effect once
 * (an outdated generation, a notice already sent). Payloads are ids, never text.
 */
export const taskList: TaskList = {
  'case-deadline': async (payload) => {
    const { deadlineId, generation } = caseDeadline.parse(payload)
    await deliverCaseDeadline(deadlineId, generation)
  },
  departure: async (payload) => {
    await deliverDeparture(departure.parse(payload).departureId)
  },
  'cover-deadline': async (payload) => {
    const { requestId, name, generation } = coverDeadline.parse(payload)
    await deliverCoverDeadline(requestId, name, generation)
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
