import type { EventObject } from 'xstate'
import * as parts from '../parts/guards'
import type { SlipContext } from './context'

interface Asked {
  context: SlipContext
  event: EventObject
}
const { all, any, no } = parts.questionsAbout<SlipContext>()

const shared = parts.caseGuards({
  rests: ['closed', 'withdrawn'],
  untold: ['submitted', 'heldByReporter'],
  held: ['understanding', 'proposed', 'awaitingSecondPerson', 'inForce'],
  weighed: ['understanding'],
  interim: ['understanding', 'proposed', 'awaitingSecondPerson'],
})
const { hasWords, subjectLives, caseIsOpen } = shared

const endsWithoutFinding = ({ event }: Asked) => parts.carries(event, 'resolution', 'ended')
const exceptionAsked = parts.inRegion('firewall', 'asked')
const caseStands = no(parts.handlingIn('submitted', 'heldByReporter', 'withdrawn'))
/** nothing is left behind: nobody in danger, no measure for the time being, no question about an exception */
const nothingPending = no(any(parts.safetyConcernOpen, parts.interimStands, exceptionAsked))

/** What the machine itself demands. Who may do it is policy's question; these never look at a person. */
export const guards = {
  ...shared,
  selfReported: ({ context }: Asked) => context.selfReported,
  heldUntilMorning: ({ context }: Asked) => context.heldUntilMorning,

  // offered
  asksFirst: ({ context }: Asked) => context.silence === 'askFirst',
  tieCanBeAnswered: all(hasWords, subjectLives),
  /** only what binds nobody yet and leaves nobody in danger can be taken back */
  mayWithdraw: all(
    ({ context }: Asked) => context.selfReported && context.planId === null && !context.died,
    nothingPending,
  ),

  // the response
  mayHandOver: hasWords,
  mayCounterPropose: all(hasWords, subjectLives),
  mayImpose: all(hasWords, parts.namesCurrentProposal, parts.heardOrExcused),
  mayClose: all(hasWords, parts.allAreasNoted, any(parts.heardOrExcused, endsWithoutFinding), nothingPending),

  // in force
  checkInsRun: ({ context }: Asked) => context.checkIns === 'running',
  checkInsRest: ({ context }: Asked) => context.checkIns === 'paused',
  checkInsAgreed: ({ context }: Asked) => context.checkIns !== 'none',

  // the other regions
  caseStands,
  standsAndHasWords: all(caseStands, hasWords, subjectLives),
  handledAndHasWords: all(shared.handlerHolds, hasWords),
  consentCanEnd: all(caseIsOpen, hasWords, subjectLives),
}
