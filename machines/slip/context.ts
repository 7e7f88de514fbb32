import type { DocumentId } from '../effects'
import type { AnnouncementEvent } from '../shared/acts'
import { type CaseContext, startingCase } from '../shared/context'
import type { FirewallGround, Resolution, SlipEvent, SlipInput } from './events'

/** What the statechart hears: events from outside, and what its own regions say to each other. */
export type SlipMachineEvent = SlipEvent | AnnouncementEvent

type CheckIns = 'none' | 'running' | 'paused'

/** Choices, local dates and ids of documents: no text, no people, no counters. */
export interface SlipContext extends CaseContext {
  /** the reporter is the one it is about */
  selfReported: boolean
  heldUntilMorning: boolean
  /** `askFirst` only for a self-report: the subject is the one who can be asked */
  silence: SlipInput['silence']
  /** the proposal last put in force; from then on a report cannot simply be taken back */
  planId: DocumentId | null
  checkIns: CheckIns
  resolution: Resolution | null
  /** the exception of the firewall that was asked for last */
  ground: FirewallGround | null
}

export const startingContext = (input: SlipInput): SlipContext => ({
  ...startingCase,
  selfReported: input.source === 'self',
  heldUntilMorning: input.heldUntilMorning,
  silence: input.source === 'self' ? input.silence : 'passOn',
  planId: null,
  checkIns: 'none',
  resolution: null,
  ground: null,
})
