import 'server-only'
import { z } from 'zod'
import { type FormAct, inText, pressed, proposing, withFields } from '@/app/_case/form-act'
import {
  checkInForm,
  neededDate,
  neededDocument,
  optionalDate,
  proposalId,
  textForm,
} from '@/app/_case/schema'
import { firewallGrounds } from '@/machines/slip/events'
import type { DoneKey } from '../done'
import { areaOnly } from './assessment/schema'
import { closeForm } from './close/schema'
import { concernActs } from './concern-acts'
import { contactForm, promiseForm } from './conversation/schema'
import { transferForm } from './hand-on/schema'
import { holdForm } from './pace/schema'
import { IMPOSED, OWN } from './response/field-names'

const answered = z.object({ proposalId, words: neededDocument })

/**
 * Every act that a form on the desk can send, by its event: how its fields are read, and where it leads. Policy and
 * workflow decide whether it may be taken; what follows from it stands nowhere here.
 */
export const deskActs = {
  // taking it on, or not
  accept: withFields(
    z.object({ promisedOn: optionalDate }),
    ({ promisedOn }) => ({ event: { type: 'accept', promisedOn } }),
    'accepted',
    '',
  ),
  declareConflictOfInterest: inText('declareConflictOfInterest', 'conflictOfInterestDeclared', ''),
  // all sight of it ends, so the list is where to go
  recuse: pressed('recuse', 'recused', null),
  acceptTransfer: pressed('acceptTransfer', 'transferAccepted', ''),
  declineTransfer: pressed('declineTransfer', 'transferDeclined', null),
  transfer: withFields(
    transferForm,
    (fields) => ({ event: { type: 'transfer' }, ...fields }),
    'transferOffered',
    '',
  ),
  takeBackTransfer: pressed('takeBackTransfer', 'transferTakenBack', ''),
  escalate: inText('escalate', 'handedUp', null),

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
  noteNotAnswered: inText('noteNotAnswered', 'changed', 'conversation'),
  proceedUnheard: inText('proceedUnheard', 'changed', 'conversation'),

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
  agreementNotKept: inText('agreementNotKept', 'backToTalking', 'conversation'),
  adjust: inText('adjust', 'backToTalking', 'conversation'),

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
  confirmTemporaryMeasure: inText('confirmTemporaryMeasure', 'answerGiven', null),
  renewTemporaryMeasure: inText('renewTemporaryMeasure', 'answerGiven', null),
  reviewUpheld: inText('reviewUpheld', 'answerGiven', null),
  reviewSentBack: inText('reviewSentBack', 'answerGiven', null),

  // for the time being, and safety
  putTemporaryMeasure: inText('putTemporaryMeasure', 'temporaryMeasurePut', 'temporaryMeasure'),
  liftTemporaryMeasure: inText('liftTemporaryMeasure', 'temporaryMeasureLifted', null),
  raiseSafety: inText('raiseSafety', 'safetyRaised', 'safety'),
  noteSafetyAction: inText('noteSafetyAction', 'safetyNoted', 'safety'),
  reviewSafety: inText('reviewSafety', 'safetyNoted', 'safety'),
  standDownSafety: inText('standDownSafety', 'safetyNoted', 'safety'),
  hold: withFields(
    holdForm,
    ({ words, ...pause }) => ({ event: { type: 'hold', ...pause }, words }),
    'onHold',
    '',
  ),
  resume: pressed('resume', 'resumed', ''),

  // the exceptions of the firewall
  askException: withFields(
    z.object({ ground: z.enum(firewallGrounds, 'chooseOne'), words: neededDocument }),
    ({ ground, words }) => ({ event: { type: 'askException', ground }, words }),
    'exceptionAsked',
    'exception',
  ),
  agreeException: inText('agreeException', 'answerGiven', null),
  refuseException: inText('refuseException', 'answerGiven', null),
  tellOfException: inText('tellOfException', 'exceptionTold', 'exception'),

  // the end, and keeping
  close: withFields(
    closeForm,
    ({ words, resolution }) => ({ event: { type: 'close', resolution }, words }),
    'closed',
    '',
  ),
  // a lapse has said how it ended in its decision
  closeConcern: withFields(
    textForm,
    ({ words }) => ({ event: { type: 'close' }, words }),
    'concernClosed',
    '',
  ),
  reopen: inText('reopen', 'reopened', ''),
  personDied: inText('personDied', 'changed', ''),
  requestLegalHold: inText('requestLegalHold', 'legalHoldAsked', 'legal-hold'),
  liftLegalHold: inText('liftLegalHold', 'legalHoldLifted', 'legal-hold'),
  confirmLegalHold: withFields(
    z.object({ until: neededDate, words: neededDocument }),
    ({ until, words }) => ({ event: { type: 'confirmLegalHold', until }, words }),
    'answerGiven',
    null,
  ),

  ...concernActs,
} satisfies Record<string, FormAct<DoneKey>>

export type DeskAct = keyof typeof deskActs
