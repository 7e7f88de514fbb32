import { announce, startClock, stopClock, tell } from '../../parts/acts'
import { opening } from '../../parts/handling/offered'
import { filesJoined } from '../../parts/handling/while-open'
import { lapse } from '../setup'
import { closed, underReview } from './after'
import { awaitingAcknowledgement } from './awaiting-acknowledgement'
import { awaitingSecondPerson, deciding } from './deciding'
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
      startClock('withdrawalAnswer'),
    ],
  },
  goOn: {
    guard: 'mayGoOn',
    actions: [
      { type: 'set', params: { withdrawalAsked: false } },
      stopClock('withdrawalAnswer'),
      tell('reporter', 'somethingWaits'),
    ],
  },
  withdrawalAnswerDue: {
    guard: 'withdrawalWaits',
    actions: [tell('handler', 'somethingWaits'), startClock('withdrawalAnswer')],
  },
} as const

/** Who holds the case and what happens next. Everything else in the workflow stands beside this region. */
export const handling = lapse.createStateConfig({
  initial: 'submitted',
  states: {
    submitted: { always: { target: 'awaitingAcknowledgement', actions: opening } },
    awaitingAcknowledgement,
    screening,
    gathering,
    deciding,
    awaitingSecondPerson,
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
    // whoever was named by mistake never knew; what was weighed, agreed or shown was about somebody else
    takeBackPerson: {
      guard: 'mayTakeBackPerson',
      actions: [
        { type: 'freePerson' },
        { type: 'recallFromOthers' },
        {
          type: 'set',
          params: { identified: false, identifiedLater: false, agreedId: null, proceedUnheard: false },
        },
        ...takeOffTable,
      ],
    },
    nameCompanion: { guard: 'mayNameCompanion', actions: tell('handler', 'somethingWaits') },
    tellOther: { guard: 'handledAndHasWords', actions: { type: 'tellOther' } },
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
