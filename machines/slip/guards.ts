import type { EventObject } from 'xstate'
import * as parts from '../shared/guards'
import type { SlipContext } from './context'

interface Asked {
  context: SlipContext
  event: EventObject
}
const { all, any, no } = parts.questionsAbout<SlipContext>()

const shared = parts.caseGuards({
  rests: ['closed', 'withdrawn'],
  untold: ['submitted', 'heldByReporter'],
  held: ['understanding', 'proposed', 'awaitingSecondApprover', 'inForce'],
  weighed: ['understanding'],
  temporaryMeasure: ['understanding', 'proposed', 'awaitingSecondApprover'],
})
const { hasText, subjectLives, caseIsOpen } = shared

const endsWithoutFinding = ({ event }: Asked) => parts.carries(event, 'resolution', 'ended')
const exceptionAsked = parts.inRegion('firewall', 'asked')
const caseStands = no(parts.handlingIn('submitted', 'heldByReporter', 'withdrawn'))
/** no open safety concern, no temporary measure, no open question about an exception */
const nothingPending = no(any(parts.safetyConcernOpen, parts.temporaryMeasureStands, exceptionAsked))

/** What the machine itself demands. Who may do it is policy's question; these never look at a person. */
export const guards = {
  ...shared,
  selfReported: ({ context }: Asked) => context.selfReported,
  heldUntilMorning: ({ context }: Asked) => context.heldUntilMorning,

  // offered
  asksFirst: ({ context }: Asked) => context.silence === 'askFirst',
  conflictOfInterestCanBeAnswered: all(hasText, subjectLives),
  /** only a report without a plan, and without open concerns, can be taken back */
  mayWithdraw: all(
    ({ context }: Asked) => context.selfReported && context.planId === null && !context.died,
    nothingPending,
  ),

  // the response
  mayTransfer: hasText,
  mayCounterPropose: all(hasText, subjectLives),
  mayImpose: all(hasText, parts.namesCurrentProposal, parts.heardOrExcused),
  mayClose: all(hasText, parts.allAreasNoted, any(parts.heardOrExcused, endsWithoutFinding), nothingPending),

  // in force
  checkInsRun: ({ context }: Asked) => context.checkIns === 'running',
  checkInsRest: ({ context }: Asked) => context.checkIns === 'paused',
  checkInsAgreed: ({ context }: Asked) => context.checkIns !== 'none',

  // the other regions
  caseStands,
  standsAndHasText: all(caseStands, hasText, subjectLives),
  handledAndHasText: all(shared.handlerHolds, hasText),
  consentCanEnd: all(caseIsOpen, hasText, subjectLives),
}
