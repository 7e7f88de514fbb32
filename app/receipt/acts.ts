import 'server-only'
import { inWords, pressed, withFields } from '@/app/_case/form-act'
import { checkInForm } from '@/app/_case/schema'
import { clearingText, objectingToText } from '@/app/_case/shown-text'
import type { DoneKey } from './done'

/** What a reporter can do with their receipt, by the name that a page binds; the door decides whether it is open. */
export const acts = {
  acceptTie: pressed<DoneKey>('acceptTie', 'tieAccepted', ''),
  objectToTie: pressed<DoneKey>('objectToTie', 'tieObjected', ''),
  passItOn: pressed<DoneKey>('passItOn', 'passedOn', ''),
  // exactly the text that was read
  clearText: clearingText('textCleared' as DoneKey, ''),
  objectToText: objectingToText('textObjected' as DoneKey, ''),
  // why is theirs to say or not
  withdraw: withFields(
    checkInForm,
    ({ words }) => ({ event: { type: 'withdraw' }, words }),
    'withdrawn' as DoneKey,
    '',
  ),
  raiseSafety: inWords<DoneKey>('raiseSafety', 'safetyRaised', ''),
  reportRetaliation: inWords<DoneKey>('reportRetaliation', 'retaliationReported', ''),
  raiseConflict: inWords<DoneKey>('raiseConflict', 'conflictRaised', ''),
  askReview: inWords<DoneKey>('askReview', 'reviewAsked', ''),
}
export type ActName = keyof typeof acts
