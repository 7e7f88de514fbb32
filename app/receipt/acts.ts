import 'server-only'
import { inText, pressed, withFields } from '@/app/_case/form-act'
import { checkInForm } from '@/app/_case/schema'
import { clearingText, objectingToText } from '@/app/_case/shown-text'
import type { DoneKey } from './done'

/** What a reporter can do with their receipt, by the name that a page binds; the door decides whether it is open. */
export const acts = {
  acceptConflictOfInterest: pressed<DoneKey>('acceptConflictOfInterest', 'conflictOfInterestAccepted', ''),
  objectToConflictOfInterest: pressed<DoneKey>(
    'objectToConflictOfInterest',
    'conflictOfInterestObjected',
    '',
  ),
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
  raiseSafety: inText<DoneKey>('raiseSafety', 'safetyRaised', ''),
  reportRetaliation: inText<DoneKey>('reportRetaliation', 'retaliationReported', ''),
  raiseConflict: inText<DoneKey>('raiseConflict', 'conflictRaised', ''),
  askReview: inText<DoneKey>('askReview', 'reviewAsked', ''),
}
export type ActName = keyof typeof acts
