import { withActor } from '@/lib/db/client'
import { boundDeadline } from '@/lib/db/deadlines'
import type { SystemActor } from '@/lib/policy'
import { dueEvents } from '@/machines'
import { deliverSystemEvent, lockedCase } from './deliver-system-event'

/**
 * A deadline is due: the event it stands for is sent to its case. Does nothing for a deadline that was stopped, moved or
 * fired since its alarm was set, so that a job may run as often as it likes. Holds no key and opens no words.
 */
export async function deliverCaseDeadline(deadlineId: string, generation: number): Promise<void> {
  const actor: SystemActor = { kind: 'system', boundTo: { deadlineId, generation } }
  await withActor(actor, async (tx) => {
    const deadline = await boundDeadline(tx, deadlineId)
    if (deadline?.state !== 'armed' || deadline.generation !== generation) return
    const loaded = await lockedCase(tx, deadline.caseId)
    if (loaded) await deliverSystemEvent(tx, actor, loaded, dueEvents[deadline.name])
  })
}
