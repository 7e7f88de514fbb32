import 'server-only'
import { z } from 'zod'
import { type FormAct, inText, pressed, proposing, withFields } from '@/app/_case/form-act'
import { checkInForm, proposalId, words } from '@/app/_case/schema'
import { clearingText, objectingToText } from '@/app/_case/shown-text'
import type { DoneKey } from '../done'
import { resumeForm } from './response/schema'
import { readAnswers } from './said/read-answers'

/**
 * Every act that a form about one's own matter can send, by its event: how its fields are read, and where it leads.
 * Policy and workflow decide whether it may be taken.
 */
export const myActs = {
  // one's own report
  sendNow: pressed('sendNow', 'sentNow', ''),
  passItOn: pressed('passItOn', 'passedOn', ''),
  acceptConflictOfInterest: pressed('acceptConflictOfInterest', 'conflictOfInterestAccepted', ''),
  objectToConflictOfInterest: pressed('objectToConflictOfInterest', 'conflictOfInterestObjected', ''),
  withdraw: pressed('withdraw', 'takenBack', null),
  consentEnded: inText('consentEnded', 'consentEnded', ''),

  // being heard
  speak: inText('speak', 'said', 'conversation'),
  answerPoints: { done: 'answered', to: 'said', read: readAnswers },
  extendHearing: pressed('extendHearing', 'moreTime', ''),
  nameCompanion: inText('nameCompanion', 'companionNamed', 'said'),
  contestContact: inText('contestContact', 'contested', 'conversation'),

  // the response; exactly the proposal that was read, a newer one on the table refuses the answer
  agree: withFields(
    z.object({ proposalId }),
    (fields) => ({ event: { type: 'agree', ...fields } }),
    'agreed',
    'response',
  ),
  counterPropose: proposing('counterPropose', 'own', 'proposed', 'response'),
  withdrawProposal: pressed('withdrawProposal', 'proposalTakenBack', 'response'),
  // the day of the next one follows from the plan's own rhythm
  checkedIn: withFields(
    checkInForm,
    (form) => ({ event: { type: 'checkedIn', nextOn: null }, words: form.words }),
    'checkedIn',
    'response',
  ),
  pauseCheckIns: pressed('pauseCheckIns', 'checkInsPaused', 'response'),
  resumeCheckIns: withFields(
    resumeForm,
    ({ nextOn }) => ({ event: { type: 'resumeCheckIns', nextOn } }),
    'checkInsResumed',
    'response',
  ),
  returned: pressed('returned', 'returned', 'response'),
  adjust: inText('adjust', 'backToTalking', 'conversation'),
  agreementNotKept: inText('agreementNotKept', 'backToTalking', 'conversation'),

  // what one reported of somebody else
  clearText: clearingText('textCleared', 'report'),
  objectToText: objectingToText('textObjected', 'report'),
  reportRetaliation: inText('reportRetaliation', 'retaliationReported', 'report'),
  takeReportBack: withFields(
    z.object({ words }),
    (form) => ({ event: { type: 'withdraw' }, words: form.words }),
    'takeBackAsked',
    '',
  ),

  // either side
  raiseConflict: inText('raiseConflict', 'conflictRaised', ''),
  raiseSafety: inText('raiseSafety', 'safetyRaised', ''),
  askReview: inText('askReview', 'reviewAsked', ''),
} satisfies Record<string, FormAct<DoneKey>>

export type MyAct = keyof typeof myActs
