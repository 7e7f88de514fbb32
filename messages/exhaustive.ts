import type { GuidelineId } from '@/lib/cases/lapse-views'
import type { ConsultationEvent, ConsultationPersonEvent } from '@/machines/consultation/events'
import type { Capacity, ClockName } from '@/machines/effects'
import type { Finding, LapseEvent, LapsePersonEvent, LapseResolution } from '@/machines/ethical-lapse/events'
import type { Area } from '@/machines/parts/events'
import type { Resolution, SlipEvent, SlipPersonEvent } from '@/machines/slip/events'
import type messages from './en.json'

type PersonEvent = SlipPersonEvent | LapsePersonEvent | ConsultationPersonEvent
type CaseEvent = SlipEvent | LapseEvent | ConsultationEvent

/**
 * Words that must be there for every event, capacity, clock, area and ending of the workflows, and for every
 * guideline of the code of conduct. A new one does not compile until `en.json` has its words; places of the
 * workflows are compared by tests/messages. What several workflows share has one sentence that is true in each.
 */
interface Words {
  events: Record<PersonEvent['type'], { label: string; help: string }>
  story: Record<CaseEvent['type'] | 'reported', string>
  capacity: Record<Capacity, { label: string; you: string; about: string }>
  clock: Record<ClockName, string>
  area: Record<Area, { label: string; about: string; open: string; noted: string }>
  finding: Record<Finding, { label: string; about: string }>
  resolution: Record<Resolution | LapseResolution, string>
  guideline: Record<GuidelineId, { label: string; about: string }>
  where: { who: Record<Capacity | 'nobody', string> }
}

type Complete<T extends Words> = T
/** Fails to compile when a word is missing. */
export type Messages = Complete<typeof messages>
