import type { DocumentId } from '../effects'

/** Events a person sends: one question about a masked case, one answer. */
export type AdvicePersonEvent =
  | { type: 'giveAdvice'; documentId: DocumentId }
  | { type: 'declineAdvice' }
  | { type: 'withdrawAdvice' }

export type AdviceSystemEvent =
  | { type: 'adviceReminderDue' }
  | { type: 'adviceExpiryDue' }
  | { type: 'retentionDue' }
  | { type: 'handlerGone' }
  | { type: 'roleEnded' }

export type AdviceEvent = AdvicePersonEvent | AdviceSystemEvent
export type AdviceEventType = AdviceEvent['type']

/** Nothing to fix: what is asked is sealed. */
export type AdviceInput = Record<string, never>
