import { insertDeparture } from '@/lib/db/deadlines'
import { termDay } from '@/lib/db/terms'
import { now } from '@/lib/deadlines/now'
import type { DirectoryAdmin } from '@/lib/directory/directory-admin'
import { endTerm } from '@/lib/directory/end-term'
import { ok, type Result } from '@/lib/policy/result'
import { deliverDeparture } from './deliver-departure'

const day = 86_400_000

/**
 * A person's term in an office ends now: their seat and their grant of the office's key are deleted at once, and every
 * case they had through it moves on. What ends the term also adds a job, so that the rest follows if this process stops
 * early. Says nothing about cases: the directory administrator sees none.
 */
export async function leaveOffice(directoryAdmin: DirectoryAdmin, termId: string): Promise<Result<null>> {
  const at = await now()
  let departureId = ''
  // the last day was yesterday: a seat lasts to the end of its last day
  const ended = await endTerm(directoryAdmin, termId, termDay(at - day), async (tx, { personRef }) => {
    departureId = await insertDeparture(tx, { personRef, event: 'handlerGone', at })
  })
  if (!ended.ok) return ended
  await deliverDeparture(departureId)
  return ok(null)
}
