import type { AdvicePersonEvent, AdviceSystemEvent } from '@/machines/advice/events'
import { always, type Table } from './table'

/** Who may do what in a request for advice about a masked case. */
export const adviceTable: Table<AdvicePersonEvent['type'], AdviceSystemEvent['type']> = {
  giveAdvice: { adviceGiver: always },
  declineAdvice: { adviceGiver: always },
  withdrawAdvice: { adviceAsker: always },

  adviceReminderDue: 'system',
  adviceExpiryDue: 'system',
  retentionDue: 'system',
  handlerGone: 'system',
  roleEnded: 'system',
}
