import type { AdvicePersonEvent } from '@/machines/advice/events'
import { handlersOnly, type PersonRows, toConversation } from './row'

/** Every event of a question for advice. Only the asker and the adviser read it; neither is a side of the case. */
export const adviceRows: PersonRows<AdvicePersonEvent> = {
  giveAdvice: {
    document: { kind: 'advice', required: true, to: toConversation('message') },
    visibleTo: handlersOnly,
  },
  declineAdvice: { visibleTo: handlersOnly },
  withdrawAdvice: { visibleTo: handlersOnly },
}
