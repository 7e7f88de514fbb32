import type { Tx } from '@/lib/db/client'
import type { CaseCommit } from '@/lib/db/commit'
import { dueAt } from '@/lib/deadlines/due'
import { acceptSettings, type Durations } from '@/lib/deadlines/durations'
import type { Directory } from '@/lib/directory/load-directory'
import { casePartsOf, type OfficeRole, type PartyActor, type Ref } from '@/lib/policy'
import { acceptDue, reminderDue } from '@/lib/routing'
import { sealCaseDetail } from '@/lib/trail/case-trail'
import { recipients } from '@/lib/vault/keys'
import { grantKeys, type OpenedCasePart } from '@/lib/vault/parts'
import { receiptChain } from '@/lib/vault/references'
import { type CaseDescription, type CaseSnapshot, caseWorkflows, store } from '@/machines'
import type { Capacity, DeadlineName, Effect } from '@/machines/effects'
import { nextTouchedMeeting, regionOf } from '../load/case-directory'
import { fileKindOf } from '../model/file-kind'
import {
  askedInCapacity,
  type CaseParticipants,
  officeOf,
  peopleInvolved,
  peopleItIsAbout,
  routingFactsOf,
} from '../model/participants'
import { applyEffects } from './apply-effects'
import { holderOf } from './route'
import type { AppliedEffects, Situation } from './situation'

/** Everything that a taken event needs beside the machine's own answer. */
interface StepContext {
  /** domain time, milliseconds */
  at: number
  actor: PartyActor | null
  participants: CaseParticipants
  directory: Directory
  durations: Durations
  whoMayImpose: readonly OfficeRole[]
  /** the deadlines that run; left out where none can */
  running?: readonly { name: DeadlineName; dueAt: number }[]
  /** who the handler named for a transfer */
  named?: { officeId: string; ref: Ref } | null
  /** who the handler named as the respondent */
  identified?: Ref | null
}

/** Where a step has led: what is stored, and the same as a description. */
interface Next {
  snapshot: CaseSnapshot
  at: CaseDescription
}

/** Turns the effects of a step into people, dates and rows. */
export function applyStep(next: Next, effects: readonly Effect[], context: StepContext): AppliedEffects {
  const { at, actor, participants, directory, whoMayImpose, named, identified } = context
  const org = directory.organisation
  const regionId = regionOf(participants, directory)
  const handler = participants.live.find((row) => row.capacity === 'handler')
  const { reach } = next.at
  return applyEffects(effects, {
    actorRef: actor?.ref ?? null,
    kind: fileKindOf(next.at),
    participants: participants.live,
    org,
    routing: routingFactsOf(participants, next.at, org, regionId, at),
    reach: reach === 'chosen' ? 'nextOffice' : reach,
    actorOfficeId: actor?.kind === 'person' ? officeOf(actor.ref, participants, org) : null,
    handlerOfficeId: handler ? officeOf(handler.holderRef, participants, org) : null,
    named: named ?? null,
    identified: identified ?? null,
    respondents: peopleInvolved(participants, 'respondent'),
    conflictOfInterestDeclarerRef: participants.conflictOfInterestDeclarerRef,
    whoMayImpose,
    askedBefore: (capacity) => askedInCapacity(participants, org, capacity),
    dueOf: (started) => dueOf(started, next, context),
  })
}

/** When a deadline that starts now is due, in milliseconds. */
export function dueOf(
  { deadline, on, longer }: Parameters<Situation['dueOf']>[0],
  next: Next,
  context: StepContext,
): number {
  const { at, participants, directory, durations, running = [] } = context
  if (deadline === 'acceptReminder' || deadline === 'acceptEscalation') {
    const asked = participants.route.flatMap((row) => row.since ?? [])
    const facts = {
      at,
      sentAt: asked.length > 0 ? Math.min(...asked) : at,
      settings: acceptSettings(durations),
      nextTouchedMeetingAt: nextTouchedMeeting(participants, directory, at),
    }
    return deadline === 'acceptReminder' ? reminderDue(facts) : acceptDue(facts)
  }
  return dueAt(deadline, {
    now: longer
      ? Math.max(at, ...running.filter(({ name }) => name === deadline).map((one) => one.dueAt))
      : at,
    timeZone: calendarOf(context),
    durations,
    retention: retentionOf(next.at),
    ...(on === undefined ? {} : { on }),
  })
}

/** How long a file is kept depends on how it ended. */
function retentionOf({ workflow, withdrawn, finding }: CaseDescription) {
  if (withdrawn) return 'retentionWithdrawn'
  if (workflow === 'advice') return 'retentionAdvice'
  if (workflow === 'slip') return 'retention'
  return finding === 'notSupported' ? 'retentionNotSupported' : 'retentionConcern'
}

/** Dates mean the day of the one who named them; those a deadline counts, the day of the subject. */
function calendarOf({ actor, participants, directory }: StepContext): string {
  if (actor) return actor.timeZone
  const [subject] = peopleItIsAbout(participants)
  return (subject && directory.person(subject)?.timeZone) || 'UTC'
}

/** The part of a commit that follows from what was carried out; the same for people and for deadlines. */
export function commitOf(
  { snapshot, at }: Next,
  done: AppliedEffects,
  { participants }: Pick<StepContext, 'participants'>,
): Pick<
  CaseCommit,
  | 'next'
  | 'involvement'
  | 'frees'
  | 'grants'
  | 'ends'
  | 'exclusions'
  | 'route'
  | 'startDeadlines'
  | 'stopDeadlines'
  | 'notices'
  | 'silence'
  | 'closeDocuments'
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
    involvement: done.identified.map((ref) => ({ kind: person, ref, role: 'respondent' as const })),
    frees: done.freed,
    grants: done.grants.map(({ holderRef, ...row }) => ({ kind: person, ref: holderRef, ...row })),
    ends: done.ends.map(({ holderRef, capacity }) => ({ kind: person, ref: holderRef, capacity })),
    exclusions: done.exclusions.map(({ holderRef, why }) => ({ kind: person, ref: holderRef, why })),
    route: routeRows(done, participants),
    startDeadlines: done.startDeadlines,
    stopDeadlines: done.stopDeadlines,
    notices: done.notices.map(({ to, notice }) => ({ kind: person, ref: to, notice })),
    // drops pending notices to a deceased person, as relatives may open the mailbox; the reporter is still told
    silence: at.died ? peopleItIsAbout(participants).map((ref) => ({ kind: person, ref })) : [],
    closeDocuments: done.documentsClosed,
    erase: done.erase,
    // a reporter with an account has no such chain: their refusals are on their own chain, which stays
    forgets: done.erase ? reporters(participants).map(receiptChain) : [],
  }
}

const reporters = ({ live, ended }: CaseParticipants): Ref[] =>
  [...live, ...ended].flatMap((row) => (row.capacity === 'reporter' ? [row.holderRef] : []))

/** Marks planned offices as asked, and adds those that were not planned. */
function routeRows(done: AppliedEffects, participants: CaseParticipants): NonNullable<CaseCommit['route']> {
  const last = Math.max(0, ...participants.route.map((row) => row.step))
  return done.asked.map(({ officeId, ref }) => {
    const planned = participants.route.find((row) => row.officeId === officeId && row.personRef === ref)
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
 * by the actor who holds the parts open, on their own act, for the parts that the capacity opens. Access rows still
 * decide; a key without one opens nothing.
 */
export async function keyGrantsFor(
  tx: Tx,
  done: AppliedEffects,
  opened: ReadonlyMap<string, OpenedCasePart>,
  { participants, at }: { participants: CaseParticipants; at: CaseDescription },
): Promise<NonNullable<CaseCommit['keyGrants']>> {
  const unplanned = done.asked
    .filter(
      ({ officeId, ref }) =>
        !participants.route.some((row) => row.officeId === officeId && row.personRef === ref),
    )
    .map(({ officeId, ref, capacity }) => ({ holder: holderOf({ officeId, personRef: ref }), capacity }))
  const heard = done.grants
    .filter((row) => row.capacity === 'respondent' && row.part === 'case')
    .map(({ holderRef, capacity }) => ({ holder: { kind: 'person' as const, ref: holderRef }, capacity }))
  const shares = [...unplanned, ...heard].map(async ({ holder, capacity }) => {
    // an offer opens nothing yet; the person who accepts reads what a handler reads
    const reads = casePartsOf(willRead[capacity] ?? capacity, fileKindOf(at))
    const parts = [...opened.values()].filter(({ part }) => reads.includes(part))
    return { parts, to: parts.length > 0 ? await recipients(tx, [holder]) : [] }
  })
  return grantKeys(await Promise.all(shares))
}

const willRead: Partial<Record<Capacity, Capacity>> = {
  offered: 'handler',
  aware: 'handler',
  transferOffered: 'handler',
}

/** What the trail keeps of an event, sealed: its name, the actor and the act. Never a text. */
export const trailOf = (tx: Tx, caseId: string, event: string, actorRef: Ref | null, actId: string | null) =>
  sealCaseDetail(tx, caseId, { event, actor: actorRef, act: actId })
