import { sealCaseDetail } from '@/lib/audit/case-trail'
import { dueAt } from '@/lib/clocks/due'
import { acknowledgeSettings, type Durations } from '@/lib/clocks/durations'
import type { Tx } from '@/lib/db/client'
import type { GateCommit } from '@/lib/db/gate'
import type { Directory } from '@/lib/directory/load-directory'
import type { OfficeRole, PersonActor, Ref } from '@/lib/policy'
import { acknowledgeDue, reminderDue } from '@/lib/routing'
import { type OpenedCompartment, rewrap } from '@/lib/vault/compartments'
import { recipients } from '@/lib/vault/keys'
import { type SlipSnapshot, store, workflows } from '@/machines'
import type { ClockName, Effect, LocalDate } from '@/machines/effects'
import { askedInCapacity, type CaseStanding, officeOf, routingFactsOf } from './act-facts'
import { type CarriedOut, carryOut } from './carry-out'
import { nextTouchedMeeting, regionOf } from './case-directory'

/** Everything that a taken event needs beside the machine's own answer. */
export interface StepContext {
  /** domain time, milliseconds */
  at: number
  actor: PersonActor | null
  standing: CaseStanding
  directory: Directory
  durations: Durations
  whoMayImpose: readonly OfficeRole[]
  /** whom the handler named for a hand-over */
  named?: { officeId: string; ref: Ref } | null
}

/** Turns the effects of a step into people, dates and rows. */
export function carryOutStep(
  next: SlipSnapshot,
  effects: readonly Effect[],
  context: StepContext,
): CarriedOut {
  const { at, actor, standing, directory, whoMayImpose, named } = context
  const org = directory.organisation
  const regionId = regionOf(standing, directory)
  const handler = standing.live.find((row) => row.capacity === 'handler')
  const { reach } = next.context
  return carryOut(effects, {
    actorRef: actor?.ref ?? null,
    standing: standing.live,
    org,
    routing: routingFactsOf(standing, regionId, at),
    reach: reach === 'chosen' ? 'nextOffice' : reach,
    handlerOfficeId: handler ? officeOf(handler.holderRef, standing, org) : null,
    named: named ?? null,
    tieDeclarerRef: standing.tieDeclarerRef,
    whoMayImpose,
    askedBefore: (capacity) => askedInCapacity(standing, org, capacity),
    dueOf: (clock, on) => dueOf(clock, on, next, context),
  })
}

export function dueOf(
  clock: ClockName,
  on: LocalDate | undefined,
  next: SlipSnapshot,
  context: StepContext,
): number {
  const { at, standing, directory, durations } = context
  if (clock === 'acknowledgeReminder' || clock === 'acknowledgeEscalation') {
    const asked = standing.route.flatMap((row) => row.since ?? [])
    const facts = {
      at,
      sentAt: asked.length > 0 ? Math.min(...asked) : at,
      settings: acknowledgeSettings(durations),
      nextTouchedMeetingAt: nextTouchedMeeting(standing, directory, at),
    }
    return clock === 'acknowledgeReminder' ? reminderDue(facts) : acknowledgeDue(facts)
  }
  return dueAt(clock, {
    now: at,
    timeZone: calendarOf(context),
    durations,
    withdrawn: next.matches({ open: { handling: 'withdrawn' } }),
    ...(on === undefined ? {} : { on }),
  })
}

/** Dates mean the day of the one who named them; those a clock counts, the day of the subject. */
function calendarOf({ actor, standing, directory }: StepContext): string {
  if (actor) return actor.timeZone
  const subject = standing.concerns.find((row) => row.role === 'subject')
  return (subject && directory.person(subject.ref)?.timeZone) || 'UTC'
}

/** The part of a commit that follows from what was carried out; the same for people and for clocks. */
export function commitOf(
  next: SlipSnapshot,
  done: CarriedOut,
  { standing }: Pick<StepContext, 'standing'>,
): Pick<
  GateCommit,
  | 'next'
  | 'grants'
  | 'ends'
  | 'exclusions'
  | 'route'
  | 'startClocks'
  | 'stopClocks'
  | 'notices'
  | 'silence'
  | 'closeWords'
  | 'erase'
> {
  const person = 'person' as const
  const rest = next.matches({ open: { handling: 'withdrawn' } })
  return {
    next: {
      snapshot: store(next),
      machineVersion: workflows.slip.version,
      proposalId: next.context.proposalId,
      // what is erased was closed before, and the month of that is kept
      closed: next.hasTag('outcome') || rest || next.status === 'done',
      resolution: next.context.resolution,
    },
    grants: done.grants.map(({ holderRef, ...row }) => ({ kind: person, ref: holderRef, ...row })),
    ends: done.ends.map(({ holderRef, capacity }) => ({ kind: person, ref: holderRef, capacity })),
    exclusions: done.exclusions.map(({ holderRef, why }) => ({ kind: person, ref: holderRef, why })),
    route: routeRows(done, standing),
    startClocks: done.startClocks,
    stopClocks: done.stopClocks,
    notices: done.notices.map(({ to, notice }) => ({ kind: person, ref: to, notice })),
    // nothing more goes to the post box of somebody who has died, nor to the family that opens it
    silence: next.context.died ? parties(standing) : [],
    closeWords: done.wordsClosed,
    erase: done.erase,
  }
}

const parties = ({ concerns }: CaseStanding): NonNullable<GateCommit['silence']> =>
  concerns.flatMap(({ kind, ref, role }) =>
    kind === 'person' && (role === 'subject' || role === 'reporter') ? [{ kind, ref }] : [],
  )

/** Marks planned offices as asked, and adds those that nobody had planned. */
function routeRows(done: CarriedOut, standing: CaseStanding): NonNullable<GateCommit['route']> {
  const last = Math.max(0, ...standing.route.map((row) => row.step))
  return done.asked.map(({ officeId, ref }) => {
    const planned = standing.route.find((row) => row.officeId === officeId && row.personRef === ref)
    return {
      officeId,
      ...(ref === null ? {} : { personRef: ref }),
      step: planned?.step ?? last + 1,
      asked: true,
    }
  })
}

/**
 * Keys for offices and people that the planned route did not foresee: made by whoever holds the compartments open,
 * on their own act. Access rows still decide; a wrap without one opens nothing.
 */
export async function wrapsFor(
  tx: Tx,
  done: CarriedOut,
  opened: ReadonlyMap<string, OpenedCompartment>,
  standing: CaseStanding,
): Promise<NonNullable<GateCommit['wraps']>> {
  const unplanned = done.asked.filter(
    ({ officeId, ref }) => !standing.route.some((row) => row.officeId === officeId && row.personRef === ref),
  )
  if (unplanned.length === 0 || opened.size === 0) return []
  const to = await recipients(
    tx,
    unplanned.map(({ officeId, ref }) =>
      ref === null ? { kind: 'office' as const, ref: officeId } : { kind: 'person' as const, ref },
    ),
  )
  return rewrap([...opened.values()], to)
}

export const trailOf = (tx: Tx, caseId: string, event: string, actorRef: Ref | null, actId: string | null) =>
  sealCaseDetail(tx, caseId, { event, actor: actorRef, act: actId })
