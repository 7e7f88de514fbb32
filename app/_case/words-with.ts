import type { CasePersonEventType, CaseView, Message } from '@/lib/cases/model/views'

/** What was written with the last event of this kind, as far as this reader has it open; null for nothing. */
export function textWith(view: CaseView, event: CasePersonEventType): Message | null {
  const last = view.timeline.findLast((entry) => entry.event === event)
  if (!last) return null
  const written = [
    ...(view.conversation ?? []),
    ...(view.concern?.reporterThread ?? []),
    ...(view.desk?.notes ?? []),
  ]
  // a text is sealed in the commit of its event, so both have the same instant
  return written.find(({ at }) => at === last.at) ?? null
}
