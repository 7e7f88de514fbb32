import type { CoverEventType } from '@/machines/cover/events'
import { allowed, type DenialReason, denied, type Permission } from './permission'

/** `ask` makes a request; the rest are events of one. */
export type CoverAct = 'ask' | CoverEventType

/** What policy has to know of one person and one meeting on one date. No reason is among it: none is asked. */
export interface CoverFacts {
  isSystem: boolean
  facilitates: boolean
  /** one of those who run this meeting */
  runsTheMeeting: boolean
  isAdviceAsker: boolean
  isTaker: boolean
  /** meetings in a room are covered by facilitators of the region */
  sameRegion: boolean
  /** meetings online are covered by people who speak their language */
  online: boolean
  sameLanguage: boolean
}

type Condition = (facts: CoverFacts) => DenialReason | null

const facilitator: Condition = (f) => (f.facilitates ? null : 'notFacilitator')
const adviceAsker: Condition = (f) => (f.isAdviceAsker ? null : 'notTheirRequest')

/** Every condition of a row has to hold; a row without one does not compile, since it would let everyone in. */
const table: Readonly<Record<CoverAct, 'system' | readonly [Condition, ...Condition[]]>> = {
  ask: [facilitator, (f) => (f.runsTheMeeting ? null : 'notTheirRequest')],
  take: [
    facilitator,
    (f) => (f.isAdviceAsker ? 'ownRequest' : null),
    (f) => (f.online || f.sameRegion ? null : 'otherRegion'),
    (f) => (!f.online || f.sameLanguage ? null : 'otherLanguage'),
  ],
  fellThrough: [(f) => (f.isAdviceAsker || f.isTaker ? null : 'notTheirRequest')],
  cancelRequest: [adviceAsker],
  cancelMeeting: [adviceAsker],
  keepMeeting: [adviceAsker],
  unfilledDue: 'system',
  meetingStarted: 'system',
}

/** May this actor do this about cover? Exhaustive, denies by default. */
export function decideCover(act: CoverAct, facts: CoverFacts): Permission {
  if (!Object.hasOwn(table, act)) return denied('unknownEvent')
  const row = table[act]
  if (row === 'system') return facts.isSystem ? allowed : denied('onlySystem')
  if (facts.isSystem) return denied('onlyPeople')
  for (const condition of row) {
    const reason = condition(facts)
    if (reason) return denied(reason)
  }
  return allowed
}
