import type { AdviceEventType } from '@/machines/advice/events'
import type { Everyone, Matrix } from './expected-cells'

export const adviceColumns = ['adviceAsker', 'adviceGiver'] as const
/** No one has this capacity in a request for advice: from there nothing else is reachable. */
export const adviceStrangers = [
  'subject',
  'reporter',
  'offered',
  'aware',
  'handler',
  'transferOffered',
  'secondApprover',
  'reviewer',
  'temporaryMeasureApprover',
  'respondent',
  'offeredName',
  'identityCustodian',
  'conflictJudge',
  'exceptionApprover',
] as const
export const adviceHasEveryone: Everyone<typeof adviceColumns, typeof adviceStrangers> = true

const _ = '_'
const Y = 'Y'

// biome-ignore format: a table is read by its columns
export const expectedAdvice = {
  //                    asker consultant
  giveAdvice:   [_,   Y],
  declineAdvice:  [_,   Y],
  withdrawAdvice: [Y,   _],

  adviceReminderDue: 'system',
  adviceExpiryDue: 'system',
  retentionDue: 'system',
  handlerGone: 'system',
  roleEnded: 'system',
} satisfies Matrix<AdviceEventType, typeof adviceColumns>
