import { announce, startDeadline, stopDeadline, tell } from '../../shared/acts'
import { opening } from '../../shared/handling/offered'
import { filesJoined } from '../../shared/handling/while-open'
import { concern } from '../setup'
import { closed, underReview } from './after'
import { awaitingAcceptance } from './awaiting-acceptance'
import { awaitingSecondApprover, deciding } from './deciding'
import { gathering, screening } from './gathering'
import { inForce, informing } from './informing'
import { identify, takeOffTable } from './transitions'

/** The reporter's wish to take it back ends nothing by itself: a person answers, by going on or by a decision. */
const withdrawal = {
  withdraw: {
    guard: 'mayAskWithdrawal',
    actions: [
      { type: 'set', params: { withdrawalAsked: true } },
      tell('offered', 'somethingWaits'),
      tell('handler', 'somethingWaits'),
      startDeadline('withdrawalAnswer'),
    ],
  },
  goOn: {
    guard: 'mayGoOn',
    actions: [
      { type: 'set', params: { withdrawalAsked: false } },
      stopDeadline('withdrawalAnswer'),
      tell('reporter', 'somethingWaits'),
    ],
  },
  withdrawalAnswerDue: {
    guard: 'withdrawalWaits',
    actions: [tell('handler', 'somethingWaits'), startDeadline('withdrawalAnswer')],
  },
} as const

/** Who handles the case and what happens next. Everything else in the workflow is a region beside this one. */
export const handling = concern.createStateConfig({
  initial: 'submitted',
  states: {
    submitted: { always: { target: 'awaitingAcceptance', actions: opening } },
    awaitingAcceptance,
    screening,
    gathering,
    deciding,
    awaitingSecondApprover,
    informing,
    inForce,
    closed,
    underReview,
  },
  on: {
    ...withdrawal,
    ...filesJoined,
    // whatever they held here ends: carried out where the person is known
    identifyPerson: { guard: 'mayIdentify', actions: identify },
    // a respondent named by mistake never knew; assessments, agreements and shown texts were about another person
    takeBackPerson: {
      guard: 'mayTakeBackPerson',
      actions: [
        { type: 'removeRespondent' },
        { type: 'recallFromOthers' },
        {
          type: 'set',
          params: { identified: false, identifiedLater: false, agreedId: null, proceedUnheard: false },
        },
        ...takeOffTable,
      ],
    },
    nameCompanion: { guard: 'mayNameCompanion', actions: tell('handler', 'somethingWaits') },
    tellOther: { guard: 'handledAndHasText', actions: { type: 'tellOther' } },
    personDied: {
      guard: 'deathCanBeNoted',
      actions: [
        { type: 'set', params: { died: true, agreedId: null } },
        ...takeOffTable,
        tell('handler', 'somethingWaits'),
        announce('subjectDied'),
      ],
    },
  },
})
