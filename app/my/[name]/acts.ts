import 'server-only'
import { z } from 'zod'
import { type FormAct, inWords, pressed, proposing, withFields } from '@/app/_case/form-act'
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
  acceptTie: pressed('acceptTie', 'tieAccepted', ''),
  objectToTie: pressed('objectToTie', 'tieObjected', ''),
  withdraw: pressed('withdraw', 'takenBack', null),
  consentEnded: inWords('consentEnded', 'consentEnded', ''),

  // being heard
  speak: inWords('speak', 'said', 'conversation'),
  answerPoints: { done: 'answered', to: 'said', read: readAnswers },
  extendHearing: pressed('extendHearing', 'moreTime', ''),
  nameCompanion: inWords('nameCompanion', 'companionNamed', 'said'),
  contestContact: inWords('contestContact', 'contested', 'conversation'),

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
  adjust: inWords('adjust', 'backToTalking', 'conversation'),
  agreementNotKept: inWords('agreementNotKept', 'backToTalking', 'conversation'),

  // what one reported of somebody else
  clearText: clearingText('textCleared', 'report'),
  objectToText: objectingToText('textObjected', 'report'),
  reportRetaliation: inWords('reportRetaliation', 'retaliationReported', 'report'),
  takeReportBack: withFields(
    z.object({ words }),
    (form) => ({ event: { type: 'withdraw' }, words: form.words }),
    'takeBackAsked',
    '',
  ),

  // either side
  raiseConflict: inWords('raiseConflict', 'conflictRaised', ''),
  raiseSafety: inWords('raiseSafety', 'safetyRaised', ''),
  askReview: inWords('askReview', 'reviewAsked', ''),
} satisfies Record<string, FormAct<DoneKey>>

export type MyAct = keyof typeof myActs
