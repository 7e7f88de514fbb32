import type { AnyMachineSnapshot, StateValue } from 'xstate'
import type { Capacity, DeadlineName, DocumentId, LocalDate } from '../effects'
import type { CaseContext, Reach, Role } from './context'
import { type Area, areas } from './events'

/** What the shared parts know of where a case is. */
export interface PartsDescription {
  /** dotted path of the handling region, e.g. `understanding.talking`; `erased` after the end */
  state: string
  /** whose move it is; null when it is no one's */
  waitsFor: Capacity | null
  /** the deadline that runs for that move */
  deadline: DeadlineName | null
  /** `hidden`: the respondent was not asked yet */
  hearing: 'hidden' | 'invited' | 'timePassed' | 'heard' | 'notAnswered'
  temporaryMeasure: 'none' | 'inPlace' | 'confirmed' | 'lifted'
  safety: 'none' | 'raised' | 'actionTaken' | 'reviewed' | 'stoodDown'
  hold: 'running' | 'onHold'
  legalHold: 'none' | 'requested' | 'held'
  areasNoted: Area[]
  conflictOfInterest: 'none' | 'declared' | 'accepted' | 'unanswered'
  reach: Reach
  /** an open proposal, or the decision that waits for the second approver */
  proposalId: DocumentId | null
  proposedBy: 'subject' | 'handler' | null
  role: Role
  promisedOn: LocalDate | null
  /** the only states tagged `outcome` */
  closed: boolean
  erased: boolean
  /** nothing is open any more; a request for advice that is asked no more is over too */
  over: boolean
  died: boolean
}

const regionOf = (snapshot: AnyMachineSnapshot, region: string): StateValue | undefined => {
  const value: StateValue = snapshot.value
  const open = typeof value === 'string' ? undefined : value.open
  return typeof open === 'object' ? open[region] : undefined
}

/** Dotted path of a region's state; `erased` when there are no regions any more. */
const pathOf = (value: StateValue | undefined): string => {
  if (value === undefined) return 'erased'
  if (typeof value === 'string') return value
  return Object.entries(value)
    .map(([key, below]) => (below ? `${key}.${pathOf(below)}` : key))
    .join(' ')
}

/** The first part of a region's path, as one of the states that it is known to have. */
export const regionState = <const T extends string>(
  snapshot: AnyMachineSnapshot,
  region: string,
  states: readonly [T, ...T[]],
): T => {
  const [name] = pathOf(regionOf(snapshot, region)).split('.')
  return states.find((state) => state === name) ?? states[0]
}

/** What the state that waits says of itself: whose move it is, and the deadline that runs for it. */
export const waitingIn = (
  snapshot: AnyMachineSnapshot,
): { waitsFor: Capacity | null; deadline: DeadlineName | null } => {
  const metas = Object.values(snapshot.getMeta() as Record<string, WaitingState | undefined>)
  const meta = metas.find((one) => one !== undefined)
  return { waitsFor: meta?.waitsFor ?? null, deadline: meta?.deadline ?? null }
}
interface WaitingState {
  waitsFor: Capacity
  deadline: DeadlineName
}

/** All of a description that the shared parts know. Pure; throws nothing. */
export function describeParts(snapshot: AnyMachineSnapshot, context: CaseContext): PartsDescription {
  const assessment = regionOf(snapshot, 'assessment')
  const state = pathOf(regionOf(snapshot, 'handling'))
  const waiting = waitingIn(snapshot)
  const closed: boolean = snapshot.hasTag('outcome')
  const erased = snapshot.status === 'done'
  return {
    state,
    waitsFor: waiting.waitsFor,
    deadline: waiting.deadline === 'firstReply' && context.promisedOn ? 'promisedDate' : waiting.deadline,
    hearing: regionState(snapshot, 'hearing', ['invited', 'timePassed', 'heard', 'notAnswered', 'hidden']),
    temporaryMeasure: regionState(snapshot, 'temporaryMeasure', ['none', 'inPlace', 'confirmed', 'lifted']),
    safety: regionState(snapshot, 'safety', ['none', 'raised', 'actionTaken', 'reviewed', 'stoodDown']),
    hold: regionState(snapshot, 'hold', ['running', 'onHold']),
    legalHold: regionState(snapshot, 'legalHold', ['none', 'requested', 'held']),
    areasNoted: areas.filter((area) => typeof assessment === 'object' && assessment[area] === 'noted'),
    conflictOfInterest:
      state === 'awaitingAcceptance.conflictOfInterestDeclared' ? 'declared' : context.conflictOfInterest,
    reach: context.reach,
    proposalId: context.proposalId,
    proposedBy: context.proposedBy,
    role: context.role,
    promisedOn: context.promisedOn,
    closed,
    erased,
    over: closed || erased,
    died: context.died,
  }
}
