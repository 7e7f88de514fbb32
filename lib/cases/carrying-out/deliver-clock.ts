import { withActor } from '@/lib/db/client'
import { boundClock } from '@/lib/db/clocks'
import type { SystemActor } from '@/lib/policy'
import { dueEvents } from '@/machines'
import { deliverSystemEvent, lockedCase } from './deliver-system-event'

/**
 * A clock is due: the event it stands for is sent to its case. Does nothing for a clock that was stopped, moved or
 * fired since its alarm was set, so that a job may run as often as it likes. Holds no key and opens no words.
 */
export async function deliverCaseClock(clockId: string, generation: number): Promise<void> {
  const actor: SystemActor = { kind: 'system', boundTo: { clockId, generation } }
  await withActor(actor, async (tx) => {
    const clock = await boundClock(tx, clockId)
    if (clock?.state !== 'armed' || clock.generation !== generation) return
    const loaded = await lockedCase(tx, clock.caseId)
    if (loaded) await deliverSystemEvent(tx, actor, loaded, dueEvents[clock.name])
  })
}
