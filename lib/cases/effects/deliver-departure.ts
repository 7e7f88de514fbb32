import { type Tx, withActor } from '@/lib/db/client'
import { casesOfDeparture, type Departure, findDeparture, runningDeadlines } from '@/lib/db/deadlines'
import { now } from '@/lib/deadlines/now'
import { loadDirectory } from '@/lib/directory/load-directory'
import { forgetDirectory } from '@/lib/directory/snapshot'
import { ownMatters, type Ref, type SystemActor } from '@/lib/policy'
import type { Organisation } from '@/lib/routing'
import type { Capacity, DeadlineName } from '@/machines/effects'
import type { LoadedCase } from '../load/load-case'
import { type CaseParticipants, capacitiesOf } from '../model/participants'
import { commitOutside, deliverSystemEvent, lockedCase } from './deliver-system-event'

/**
 * A person left an office or their role: every case they had through it moves on, each in a commit of its own. A case
 * they handled is offered again, and the next person is asked in place of them. A second run finds nothing to do.
 */
export async function deliverDeparture(departureId: string): Promise<void> {
  // this process may have read the directory before they left
  forgetDirectory()
  const actor: SystemActor = { kind: 'system', boundTo: { officerGone: departureId } }
  const found = await withActor(actor, async (tx) => {
    const departure = await findDeparture(tx, departureId)
    return departure && { departure, caseIds: await casesOfDeparture(tx, departure) }
  })
  for (const caseId of found?.caseIds ?? [])
    await withActor(actor, async (tx) => {
      const loaded = await lockedCase(tx, caseId)
      if (loaded && found) await moveOn(tx, actor, loaded, found.departure)
    })
}

async function moveOn(
  tx: Tx,
  actor: SystemActor,
  loaded: LoadedCase,
  { personRef, event }: Departure,
): Promise<void> {
  if (event === 'roleEnded') return deliverSystemEvent(tx, actor, loaded, event)
  const at = await now(tx)
  const { organisation } = await loadDirectory(undefined, at)
  if (standsThroughAnother(personRef, loaded.participants, organisation)) return
  const held = capacitiesOf(loaded.participants, personRef).filter(
    (capacity) => !ownMatters.includes(capacity),
  )
  const ends = held.map((capacity) => ({ capacity, kind: 'person' as const, ref: personRef }))
  if (held.includes('handler')) return deliverSystemEvent(tx, actor, loaded, event, ends)

  const unanswered = held.filter((capacity) => isAlone(personRef, capacity, loaded.participants))
  const running = (await runningDeadlines(tx, [loaded.file.id])).map((deadline) => deadline.name)
  const rings = unanswered
    .flatMap((capacity) => waitsOn[capacity] ?? [])
    .filter((deadline) => running.includes(deadline))
  const startDeadlines = rings.map((name) => ({ name, dueAt: at }))
  await commitOutside(tx, actor, loaded, event, { ends, startDeadlines })
}

/** The deadline after which the next person is asked. It is due at once when the only person asked has left. */
const waitsOn: Partial<Record<Capacity, DeadlineName>> = {
  offered: 'acceptEscalation',
  transferOffered: 'transferAnswer',
  secondApprover: 'secondApproverAnswer',
  reviewer: 'reviewAnswer',
  offeredName: 'acceptEscalation',
  identityCustodian: 'identityAnswer',
  conflictJudge: 'conflictAnswer',
  exceptionApprover: 'exceptionAnswer',
  adviceGiver: 'adviceExpiry',
}

const isAlone = (ref: Ref, capacity: Capacity, { live }: CaseParticipants): boolean =>
  !live.some((row) => row.capacity === capacity && row.holderRef !== ref)

/** A person with two offices who leaves one keeps the cases they have through the other. */
const standsThroughAnother = (ref: Ref, { route }: CaseParticipants, org: Organisation): boolean =>
  org.offices.some(
    (office) =>
      office.members.some((seat) => seat.ref === ref) &&
      route.some(
        (row) =>
          row.officeId === office.id &&
          row.since !== null &&
          (row.personRef === null || row.personRef === ref),
      ),
  )
