import { readDurations } from '@/lib/clocks/durations'
import { now } from '@/lib/clocks/now'
import { findCaseById } from '@/lib/db/case-files'
import { type Tx, withActor } from '@/lib/db/client'
import { boundClock, casesOfDeparture } from '@/lib/db/clocks'
import { commitCaseEvent, lockCase } from '@/lib/db/gate'
import { loadDirectory } from '@/lib/directory/load-directory'
import type { SystemActor } from '@/lib/policy'
import { dueEvents, step, workflows } from '@/machines'
import type { SlipSystemEvent } from '@/machines/slip/events'
import { loadCase } from './load-case'
import { whoMayImpose } from './settings'
import { carryOutStep, commitOf, trailOf } from './take-step'

/**
 * A clock is due: the event it stands for is sent to its case. Does nothing for a clock that was stopped, moved or
 * fired since its alarm was set, so that a job may run as often as it likes. Holds no key and opens no words.
 */
export async function deliverCaseClock(clockId: string, generation: number): Promise<void> {
  const actor: SystemActor = { kind: 'system', boundTo: { clockId, generation } }
  await withActor(actor, async (tx) => {
    const clock = await boundClock(tx, clockId)
    if (clock?.state !== 'armed' || clock.generation !== generation) return
    await deliver(tx, actor, clock.caseId, dueEvents[clock.name])
  })
}

/** Somebody left an office or their role: every case they held is moved on, each in one commit of its own. */
export async function deliverDeparture(
  departureId: string,
  event: 'handlerGone' | 'roleEnded',
): Promise<void> {
  const actor: SystemActor = { kind: 'system', boundTo: { officerGone: departureId } }
  const caseIds = await withActor(actor, (tx) => casesOfDeparture(tx, departureId))
  for (const caseId of caseIds) await withActor(actor, (tx) => deliver(tx, actor, caseId, event))
}

/** System events follow whatever happened just before them: the case is locked instead of its version compared. */
async function deliver(
  tx: Tx,
  actor: SystemActor,
  caseId: string,
  type: SlipSystemEvent['type'],
): Promise<void> {
  if (!(await lockCase(tx, caseId))) return
  const file = await findCaseById(tx, caseId)
  if (!file) return
  const loaded = await loadCase(tx, file)
  const at = await now(tx)
  const taken = step(workflows.slip, loaded.snapshot, { type } as SlipSystemEvent)
  const trail = await trailOf(tx, caseId, type, null, null)
  if (!taken) {
    // the case has left what the clock was for: the alarm is spent, and nothing else changes
    await commitCaseEvent(
      actor,
      { actId: null, caseId, at, event: null, capacity: null, trail, result: null },
      tx,
    )
    return
  }
  const context = {
    at,
    actor: null,
    standing: loaded.standing,
    directory: await loadDirectory(undefined, at),
    durations: await readDurations(tx),
    whoMayImpose: await whoMayImpose(tx),
  }
  const done = carryOutStep(taken.snapshot, taken.effects, context)
  await commitCaseEvent(
    actor,
    {
      actId: null,
      caseId,
      at,
      event: type,
      capacity: null,
      ...commitOf(taken.snapshot, done, context),
      trail,
      result: null,
    },
    tx,
  )
}
