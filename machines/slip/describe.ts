import type { SnapshotFrom, StateValue } from 'xstate'
import type { Capacity, ClockName, LocalDate, WordsId } from '../effects'
import type { CheckIns, Reach, Role } from './context'
import { type Area, areas } from '../parts/events'
import { type Resolution } from './events'
import type { slipMachine } from './machine'

export type SlipSnapshot = SnapshotFrom<typeof slipMachine>

/** Where a slip case is, read from its snapshot alone: the half of `Where` that needs no clock row and no person. */
export interface SlipDescription {
  /** dotted path of the handling region, e.g. `understanding.talking`; `erased` after the end */
  state: string
  /** whose move it is; null when nobody's */
  waitsFor: Capacity | null
  /** the clock that runs for that move */
  clock: ClockName | null
  hearing: 'invited' | 'timePassed' | 'heard' | 'notAnswered'
  interim: 'none' | 'inPlace' | 'confirmed' | 'lifted'
  safety: 'none' | 'raised' | 'actionTaken' | 'reviewed' | 'stoodDown'
  pace: 'running' | 'onHold'
  legalHold: 'none' | 'requested' | 'held'
  areasNoted: Area[]
  tie: 'none' | 'declared' | 'accepted' | 'unanswered'
  reach: Reach
  /** the subject asked to be asked before anyone further is told */
  asksFirst: boolean
  /** the proposal on the table */
  proposalId: WordsId | null
  proposedBy: 'subject' | 'handler' | null
  /** the proposal last put in force */
  planId: WordsId | null
  checkIns: CheckIns
  role: Role
  promisedOn: LocalDate | null
  resolution: Resolution | null
  /** the only states tagged `outcome` */
  closed: boolean
  withdrawn: boolean
  erased: boolean
  died: boolean
}

const regionOf = (snapshot: SlipSnapshot, region: string): StateValue | undefined => {
  const open = typeof snapshot.value === 'string' ? undefined : snapshot.value.open
  return typeof open === 'object' ? (open as Record<string, StateValue>)[region] : undefined
}

const path = (value: StateValue | undefined): string => {
  if (value === undefined) return 'erased'
  if (typeof value === 'string') return value
  return Object.entries(value)
    .map(([key, below]) => (below ? `${key}.${path(below)}` : key))
    .join(' ')
}

/** The first part of a region's path, as one of the states that it is known to have. */
const top = <T extends string>(snapshot: SlipSnapshot, region: string, states: readonly T[]): T => {
  const [name] = path(regionOf(snapshot, region)).split('.')
  return states.find((state) => state === name) ?? (states[0] as T)
}

/** Whose move it is in the handling region, and the clock that runs for it; nulls when nobody's. */
export function waitsFor(snapshot: SlipSnapshot): { waitsFor: Capacity | null; clock: ClockName | null } {
  const { context } = snapshot
  const meta = Object.values(snapshot.getMeta()).find((one) => one !== undefined)
  if (!meta) return { waitsFor: null, clock: null }
  if (snapshot.matches({ open: { handling: 'proposed' } }) && context.proposedBy === 'subject')
    return { ...meta, waitsFor: 'handler' }
  if (snapshot.matches({ open: { handling: 'inForce' } }) && context.checkIns === 'running')
    return { waitsFor: 'subject', clock: 'checkIn' }
  if (meta.clock === 'firstReply' && context.promisedOn) return { ...meta, clock: 'promisedDate' }
  return { waitsFor: meta.waitsFor, clock: meta.clock }
}

/** Everything a page may want to know of where a case is. Pure; throws nothing. */
export function describe(snapshot: SlipSnapshot): SlipDescription {
  const { context } = snapshot
  const assessment = regionOf(snapshot, 'assessment')
  const noted = (area: Area) => typeof assessment === 'object' && assessment[area] === 'noted'
  const state = path(regionOf(snapshot, 'handling'))
  return {
    state,
    ...waitsFor(snapshot),
    hearing: top(snapshot, 'hearing', ['invited', 'timePassed', 'heard', 'notAnswered']),
    interim: top(snapshot, 'interim', ['none', 'inPlace', 'confirmed', 'lifted']),
    safety: top(snapshot, 'safety', ['none', 'raised', 'actionTaken', 'reviewed', 'stoodDown']),
    pace: top(snapshot, 'pace', ['running', 'onHold']),
    legalHold: top(snapshot, 'legalHold', ['none', 'requested', 'held']),
    areasNoted: areas.filter(noted),
    tie: state === 'awaitingAcknowledgement.tieDeclared' ? 'declared' : context.tie,
    reach: context.reach,
    asksFirst: context.silence === 'askFirst',
    proposalId: context.proposalId,
    proposedBy: context.proposedBy,
    planId: context.planId,
    checkIns: context.checkIns,
    role: context.role,
    promisedOn: context.promisedOn,
    resolution: context.resolution,
    closed: snapshot.hasTag('outcome'),
    withdrawn: state === 'withdrawn',
    erased: snapshot.status === 'done',
    died: context.died,
  }
}
