import 'server-only'
import { z } from 'zod'
import { type FormAct, inWords, pressed, proposing, withFields } from '@/app/_case/form-act'
import { checkInForm, neededDate, neededWords, optionalDate, proposalId, wordsForm } from '@/app/_case/schema'
import { firewallGrounds } from '@/machines/slip/events'
import type { DoneKey } from '../done'
import { areaOnly } from './assessment/schema'
import { closeForm } from './close/schema'
import { contactForm, promiseForm } from './conversation/schema'
import { handOverForm } from './hand-on/schema'
import { lapseActs } from './lapse-acts'
import { holdForm } from './pace/schema'
import { IMPOSED, OWN } from './response/field-names'

const answered = z.object({ proposalId, words: neededWords })

/**
 * Every act that a form on the desk can send, by its event: how its fields are read, and where it leads. Policy and
 * workflow decide whether it may be taken; what follows from it stands nowhere here.
 */
export const deskActs = {
  // taking it on, or not
  acknowledge: withFields(
    z.object({ promisedOn: optionalDate }),
    ({ promisedOn }) => ({ event: { type: 'acknowledge', promisedOn } }),
    'acknowledged',
    '',
  ),
  declareTie: inWords('declareTie', 'tieDeclared', ''),
  // all sight of it ends, so the list is where to go
  stepAside: pressed('stepAside', 'steppedAside', null),
  acceptHandOver: pressed('acceptHandOver', 'handOverAccepted', ''),
  declineHandOver: pressed('declineHandOver', 'handOverDeclined', null),
  handOver: withFields(
    handOverForm,
    (fields) => ({ event: { type: 'handOver' }, ...fields }),
    'handOverOffered',
    '',
  ),
  takeBackHandOver: pressed('takeBackHandOver', 'handOverTakenBack', ''),
  handUp: inWords('handUp', 'handedUp', null),

  // talking and thinking
  promise: withFields(
    promiseForm,
    ({ promisedOn }) => ({ event: { type: 'promise', promisedOn } }),
    'promised',
    'conversation',
  ),
  noteContact: withFields(
    contactForm,
    ({ words, ...contact }) => ({ event: { type: 'noteContact', ...contact }, words }),
    'contactNoted',
    'conversation',
  ),
  reopenArea: withFields(
    areaOnly,
    ({ area }) => ({ event: { type: 'reopenArea', area } }),
    'areaReopened',
    'assessment',
  ),
  extendHearing: pressed('extendHearing', 'changed', 'conversation'),
  noteNotAnswered: inWords('noteNotAnswered', 'changed', 'conversation'),
  proceedUnheard: inWords('proceedUnheard', 'changed', 'conversation'),

  // the response
  propose: proposing('propose', OWN, 'proposed', 'response'),
  requestImposed: proposing('requestImposed', IMPOSED, 'imposedAsked', 'response'),
  // exactly the proposal that was read: a newer one on the table refuses the answer
  agree: withFields(
    z.object({ proposalId }),
    (fields) => ({ event: { type: 'agree', ...fields } }),
    'agreed',
    'response',
  ),
  withdrawProposal: pressed('withdrawProposal', 'withdrawn', 'response'),
  // the day of the next one follows from the rhythm that was agreed, which the door reads from the plan
  checkedIn: withFields(
    checkInForm,
    ({ words }) => ({ event: { type: 'checkedIn', nextOn: null }, words }),
    'checkedIn',
    'response',
  ),
  returned: pressed('returned', 'returned', 'response'),
  agreementNotKept: inWords('agreementNotKept', 'backToTalking', 'conversation'),
  adjust: inWords('adjust', 'backToTalking', 'conversation'),

  // a second person, a confirmer, a reviewer: their part may end with the answer, so the list is where to go
  confirmImposed: withFields(
    answered,
    ({ words, ...named }) => ({ event: { type: 'confirmImposed', ...named }, words }),
    'answerGiven',
    null,
  ),
  declineImposed: withFields(
    answered,
    ({ words, ...named }) => ({ event: { type: 'declineImposed', ...named }, words }),
    'answerGiven',
    null,
  ),
  confirmInterim: inWords('confirmInterim', 'answerGiven', null),
  renewInterim: inWords('renewInterim', 'answerGiven', null),
  reviewUpheld: inWords('reviewUpheld', 'answerGiven', null),
  reviewSentBack: inWords('reviewSentBack', 'answerGiven', null),

  // for the time being, and safety
  putInterim: inWords('putInterim', 'interimPut', 'interim'),
  liftInterim: inWords('liftInterim', 'interimLifted', null),
  raiseSafety: inWords('raiseSafety', 'safetyRaised', 'safety'),
  noteSafetyAction: inWords('noteSafetyAction', 'safetyNoted', 'safety'),
  reviewSafety: inWords('reviewSafety', 'safetyNoted', 'safety'),
  standDownSafety: inWords('standDownSafety', 'safetyNoted', 'safety'),
  hold: withFields(
    holdForm,
    ({ words, ...pause }) => ({ event: { type: 'hold', ...pause }, words }),
    'onHold',
    '',
  ),
  resume: pressed('resume', 'resumed', ''),

  // the exceptions of the firewall
  askException: withFields(
    z.object({ ground: z.enum(firewallGrounds, 'chooseOne'), words: neededWords }),
    ({ ground, words }) => ({ event: { type: 'askException', ground }, words }),
    'exceptionAsked',
    'exception',
  ),
  agreeException: inWords('agreeException', 'answerGiven', null),
  refuseException: inWords('refuseException', 'answerGiven', null),
  tellOfException: inWords('tellOfException', 'exceptionTold', 'exception'),

  // the end, and keeping
  close: withFields(
    closeForm,
    ({ words, resolution }) => ({ event: { type: 'close', resolution }, words }),
    'closed',
    '',
  ),
  // a lapse has said how it ended in its decision
  closeLapse: withFields(wordsForm, ({ words }) => ({ event: { type: 'close' }, words }), 'lapseClosed', ''),
  reopen: inWords('reopen', 'reopened', ''),
  personDied: inWords('personDied', 'changed', ''),
  requestLegalHold: inWords('requestLegalHold', 'legalHoldAsked', 'legal-hold'),
  liftLegalHold: inWords('liftLegalHold', 'legalHoldLifted', 'legal-hold'),
  confirmLegalHold: withFields(
    z.object({ until: neededDate, words: neededWords }),
    ({ until, words }) => ({ event: { type: 'confirmLegalHold', until }, words }),
    'answerGiven',
    null,
  ),

  ...lapseActs,
} satisfies Record<string, FormAct<DoneKey>>

export type DeskAct = keyof typeof deskActs
