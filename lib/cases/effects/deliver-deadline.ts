import { withActor } from '@/lib/db/client'
import { boundDeadline } from '@/lib/db/deadlines'
import type { SystemActor } from '@/lib/policy'
import { dueEvents } from '@/machines'
import { deliverSystemEvent, lockedCase } from './deliver-system-event'

/**
 * A deadline is due: the event it stands for is sent to its case. Does nothing for a deadline that was stopped, moved
 * or fired after the job was set, so the job may run any number of times. NB: has no key, so it cannot read a text.
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
