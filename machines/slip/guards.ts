import { and, not, or, type stateIn } from 'xstate'
import * as regions from '../parts/guards'
import type { SlipContext, SlipMachineEvent } from './context'
import type { Area } from '../parts/events'
import type { SlipEvent } from './events'

interface Asked {
  context: SlipContext
  event: SlipMachineEvent
}

/** One question. A named type, so that questions about context and questions about regions can be combined. */
type Question = ReturnType<typeof stateIn<SlipContext, SlipMachineEvent, unknown>>
const all = (...questions: Question[]): Question => and<SlipContext, SlipMachineEvent, Question[]>(questions)
const any = (...questions: Question[]): Question => or<SlipContext, SlipMachineEvent, Question[]>(questions)
const no = (question: Question): Question => not<SlipContext, SlipMachineEvent, Question>(question)

const hasWords = ({ event }: Asked) =>
  'wordsId' in event && typeof event.wordsId === 'string' && event.wordsId !== ''
const is = <T extends SlipEvent['type']>(
  event: SlipMachineEvent,
  type: T,
): event is Extract<SlipEvent, { type: T }> => event.type === type

const subjectLives = ({ context }: Asked) => !context.died
const atRest = regions.handlingIn('closed', 'withdrawn')
const untold = regions.handlingIn('submitted', 'heldByReporter')
const caseIsOpen = no(any(atRest, untold))
const heardOrExcused = any(regions.heardOrNotAnswered, ({ context }: Asked) => context.proceedUnheard)
const handlerHolds = regions.handlingIn('understanding', 'proposed', 'awaitingSecondPerson', 'inForce')

const namesCurrentProposal = ({ context, event }: Asked) =>
  'proposalId' in event && context.proposalId !== null && event.proposalId === context.proposalId

const reached = ({ event }: Asked) => is(event, 'noteContact') && event.reached
const endsWithoutFinding = ({ event }: Asked) => is(event, 'close') && event.resolution === 'ended'

/** What the machine itself demands. Who may do it is policy's question; these never look at a person. */
export const guards = {
  hasWords,
  subjectLives,
  onHold: regions.onHold,
  selfReported: ({ context }: Asked) => context.selfReported,
  heldUntilMorning: ({ context }: Asked) => context.heldUntilMorning,
  caseRests: atRest,
  caseIsOpen,
  caseIsOpenAndHasWords: all(caseIsOpen, hasWords),
  someoneWasToldAndHasWords: all(no(untold), hasWords),

  // offered
  nobodyElseOffered: ({ event }: Asked) => 'othersOffered' in event && !event.othersOffered,
  asksFirst: ({ context }: Asked) => context.silence === 'askFirst',
  tieCanBeAnswered: all(hasWords, subjectLives),
  /** only what binds nobody yet and leaves nobody in danger can be taken back */
  mayWithdraw: all(
    ({ context }: Asked) => context.selfReported && context.planId === null && !context.died,
    no(regions.safetyConcernOpen),
    no(regions.interimStands),
  ),

  // hearing
  reachedThem: all(caseIsOpen, hasWords, subjectLives, reached),
  triedToReach: all(caseIsOpen, hasWords, subjectLives, no(reached)),
  mayNoteContact: all(caseIsOpen, hasWords, subjectLives),
  triedTwoChannels: all(caseIsOpen, hasWords, ({ context }: Asked) => context.attempts.length >= 2),
  mayExtendHearing: all(caseIsOpen, subjectLives, ({ context }: Asked) => !context.hearingExtended),
  mayContest: all(caseIsOpen, hasWords, subjectLives),
  safetyForbidsWaiting: all(caseIsOpen, hasWords, regions.safetyConcernOpen),

  // assessment and response
  beingUnderstood: regions.handlingIn('understanding'),
  concerns: ({ event }: Asked, { area }: { area: Area }) => 'area' in event && event.area === area,
  mayPropose: all(hasWords, subjectLives, regions.allAreasNoted, heardOrExcused),
  mayCounterPropose: all(hasWords, subjectLives),
  answersTheProposal: namesCurrentProposal,
  mayImpose: all(hasWords, namesCurrentProposal, heardOrExcused),
  declinesTheProposal: all(hasWords, namesCurrentProposal),
  mayClose: all(
    hasWords,
    regions.allAreasNoted,
    any(heardOrExcused, endsWithoutFinding),
    no(regions.safetyConcernOpen),
    no(regions.interimStands),
  ),
  mayAskReview: all(hasWords, subjectLives, ({ context }: Asked) => context.reviewWindow === 'open'),
  handlerStillHere: ({ context }: Asked) => !context.handlerLeft,
  handlerHasLeft: all(hasWords, ({ context }: Asked) => context.handlerLeft),

  // in force
  rolePaused: all(caseIsOpen, ({ context }: Asked) => context.role === 'paused'),
  checkInsRun: ({ context }: Asked) => context.checkIns === 'running',
  checkInsRest: ({ context }: Asked) => context.checkIns === 'paused',
  checkInsAgreed: ({ context }: Asked) => context.checkIns !== 'none',

  // the other regions
  beingOffered: regions.handlingIn('awaitingAcknowledgement'),
  safetyConcernOpen: regions.safetyConcernOpen,
  mayPutInterim: all(
    hasWords,
    subjectLives,
    regions.handlingIn('understanding', 'proposed', 'awaitingSecondPerson'),
  ),
  mayRaiseSafety: all(caseIsOpen, hasWords),
  mayHold: all(handlerHolds, hasWords, subjectLives),
  mayErase: all(atRest, no(regions.legalHoldStands)),
  caseStands: no(any(untold, regions.handlingIn('withdrawn'))),
  consentCanEnd: all(caseIsOpen, hasWords, subjectLives),
  deathCanBeNoted: all(no(untold), hasWords, subjectLives),
}
