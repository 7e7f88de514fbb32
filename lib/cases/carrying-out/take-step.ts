import { sealCaseDetail } from '@/lib/audit/case-trail'
import { dueAt } from '@/lib/clocks/due'
import { acknowledgeSettings, type Durations } from '@/lib/clocks/durations'
import type { Tx } from '@/lib/db/client'
import type { GateCommit } from '@/lib/db/gate'
import type { Directory } from '@/lib/directory/load-directory'
import { compartmentsOf, type OfficeRole, type PartyActor, type Ref } from '@/lib/policy'
import { acknowledgeDue, reminderDue } from '@/lib/routing'
import { type OpenedCompartment, rewrap } from '@/lib/vault/compartments'
import { recipients } from '@/lib/vault/keys'
import { receiptChain } from '@/lib/vault/references'
import { type CaseDescription, type CaseSnapshot, caseWorkflows, store } from '@/machines'
import type { Capacity, ClockName, Effect } from '@/machines/effects'
import {
  askedInCapacity,
  type CaseStanding,
  concerned,
  officeOf,
  routingFactsOf,
  whomItIsAbout,
} from '../act-facts'
import { nextTouchedMeeting, regionOf } from '../case-directory'
import { fileKindOf } from '../file-kind'
import { holderOf } from '../reporting/route'
import { carryOut } from './carry-out'
import type { CarriedOut, Situation } from './situation'

/** Everything that a taken event needs beside the machine's own answer. */
interface StepContext {
  /** domain time, milliseconds */
  at: number
  actor: PartyActor | null
  standing: CaseStanding
  directory: Directory
  durations: Durations
  whoMayImpose: readonly OfficeRole[]
  /** the clocks that run; left out where none can */
  running?: readonly { name: ClockName; dueAt: number }[]
  /** whom the handler named for a hand-over */
  named?: { officeId: string; ref: Ref } | null
  /** whom the handler named as the one it concerns */
  identified?: Ref | null
}

/** Where a step has led: what is stored, and the same as a description. */
interface Next {
  snapshot: CaseSnapshot
  at: CaseDescription
}

/** Turns the effects of a step into people, dates and rows. */
export function carryOutStep(next: Next, effects: readonly Effect[], context: StepContext): CarriedOut {
  const { at, actor, standing, directory, whoMayImpose, named, identified } = context
  const org = directory.organisation
  const regionId = regionOf(standing, directory)
  const handler = standing.live.find((row) => row.capacity === 'handler')
  const { reach } = next.at
  return carryOut(effects, {
    actorRef: actor?.ref ?? null,
    kind: fileKindOf(next.at),
    standing: standing.live,
    org,
    routing: routingFactsOf(standing, next.at, org, regionId, at),
    reach: reach === 'chosen' ? 'nextOffice' : reach,
    actorOfficeId: actor?.kind === 'person' ? officeOf(actor.ref, standing, org) : null,
    handlerOfficeId: handler ? officeOf(handler.holderRef, standing, org) : null,
    named: named ?? null,
    identified: identified ?? null,
    respondents: concerned(standing, 'respondent'),
    tieDeclarerRef: standing.tieDeclarerRef,
    whoMayImpose,
    askedBefore: (capacity) => askedInCapacity(standing, org, capacity),
    dueOf: (started) => dueOf(started, next, context),
  })
}

/** When a clock that starts now is due, in milliseconds. */
export function dueOf(
  { clock, on, longer }: Parameters<Situation['dueOf']>[0],
  next: Next,
  context: StepContext,
): number {
  const { at, standing, directory, durations, running = [] } = context
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
    now: longer ? Math.max(at, ...running.filter(({ name }) => name === clock).map((one) => one.dueAt)) : at,
    timeZone: calendarOf(context),
    durations,
    retention: retentionOf(next.at),
    ...(on === undefined ? {} : { on }),
  })
}

/** How long a file is kept depends on how it ended. */
function retentionOf({ workflow, withdrawn, finding }: CaseDescription) {
  if (withdrawn) return 'retentionWithdrawn'
  if (workflow === 'consultation') return 'retentionConsultation'
  if (workflow === 'slip') return 'retention'
  return finding === 'notSupported' ? 'retentionNotSupported' : 'retentionLapse'
}

/** Dates mean the day of the one who named them; those a clock counts, the day of the subject. */
function calendarOf({ actor, standing, directory }: StepContext): string {
  if (actor) return actor.timeZone
  const [subject] = whomItIsAbout(standing)
  return (subject && directory.person(subject)?.timeZone) || 'UTC'
}

/** The part of a commit that follows from what was carried out; the same for people and for clocks. */
export function commitOf(
  { snapshot, at }: Next,
  done: CarriedOut,
  { standing }: Pick<StepContext, 'standing'>,
): Pick<
  GateCommit,
  | 'next'
  | 'concerns'
  | 'frees'
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
  | 'forgets'
> {
  const person = 'person' as const
  return {
    next: {
      snapshot: store(snapshot),
      machineVersion: caseWorkflows[at.workflow].version,
      proposalId: at.proposalId,
      // what is erased was closed before, and the month of that is kept
      closed: at.over,
      resolution: at.resolution,
    },
    concerns: done.identified.map((ref) => ({ kind: person, ref, role: 'respondent' as const })),
    frees: done.freed,
    grants: done.grants.map(({ holderRef, ...row }) => ({ kind: person, ref: holderRef, ...row })),
    ends: done.ends.map(({ holderRef, capacity }) => ({ kind: person, ref: holderRef, capacity })),
    exclusions: done.exclusions.map(({ holderRef, why }) => ({ kind: person, ref: holderRef, why })),
    route: routeRows(done, standing),
    startClocks: done.startClocks,
    stopClocks: done.stopClocks,
    notices: done.notices.map(({ to, notice }) => ({ kind: person, ref: to, notice })),
    // nothing more goes to the post box of somebody who has died, nor to the family that opens it; whoever reported them
    // lives, and is told on
    silence: at.died ? whomItIsAbout(standing).map((ref) => ({ kind: person, ref })) : [],
    closeWords: done.wordsClosed,
    erase: done.erase,
    // of somebody with an account there is no such chain: what they are refused lies on one that is theirs for good
    forgets: done.erase ? reporters(standing).map(receiptChain) : [],
  }
}

const reporters = ({ live, ended }: CaseStanding): Ref[] =>
  [...live, ...ended].flatMap((row) => (row.capacity === 'reporter' ? [row.holderRef] : []))

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
 * Keys for offices and people that the planned route did not foresee, and for a respondent who is now to be heard: made
 * by whoever holds the compartments open, on their own act, for the parts that the capacity opens. Access rows still
 * decide; a wrap without one opens nothing.
 */
export async function wrapsFor(
  tx: Tx,
  done: CarriedOut,
  opened: ReadonlyMap<string, OpenedCompartment>,
  { standing, at }: { standing: CaseStanding; at: CaseDescription },
): Promise<NonNullable<GateCommit['wraps']>> {
  const unplanned = done.asked
    .filter(
      ({ officeId, ref }) =>
        !standing.route.some((row) => row.officeId === officeId && row.personRef === ref),
    )
    .map(({ officeId, ref, capacity }) => ({ holder: holderOf({ officeId, personRef: ref }), capacity }))
  const heard = done.grants
    .filter((row) => row.capacity === 'respondent' && row.part === 'case')
    .map(({ holderRef, capacity }) => ({ holder: { kind: 'person' as const, ref: holderRef }, capacity }))
  const wraps = [...unplanned, ...heard].map(async ({ holder, capacity }) => {
    // an offer opens nothing yet; whoever takes it on reads what a handler reads
    const reads = compartmentsOf(willRead[capacity] ?? capacity, fileKindOf(at))
    const parts = [...opened.values()].filter(({ part }) => reads.includes(part))
    return parts.length > 0 ? rewrap(parts, await recipients(tx, [holder])) : []
  })
  return (await Promise.all(wraps)).flat()
}

const willRead: Partial<Record<Capacity, Capacity>> = {
  offered: 'handler',
  aware: 'handler',
  handOverOffered: 'handler',
}

/** What the trail keeps of an event: what, by whom and in which act, sealed. No words. */
export const trailOf = (tx: Tx, caseId: string, event: string, actorRef: Ref | null, actId: string | null) =>
  sealCaseDetail(tx, caseId, { event, actor: actorRef, act: actId })
