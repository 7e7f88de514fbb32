import type { GuidelineId } from '@/lib/cases/model/concern-views'
import type { MeasureGroup, MeasureId } from '@/lib/cases/model/views'
import type { AdviceEvent, AdvicePersonEvent } from '@/machines/advice/events'
import type { ConcernEvent, ConcernPersonEvent, ConcernResolution, Finding } from '@/machines/concern/events'
import type { Capacity, DeadlineName } from '@/machines/effects'
import type { Area } from '@/machines/shared/events'
import type { Resolution, SlipEvent, SlipPersonEvent } from '@/machines/slip/events'
import type messages from './en.json'

type PersonEvent = SlipPersonEvent | ConcernPersonEvent | AdvicePersonEvent
type CaseEvent = SlipEvent | ConcernEvent | AdviceEvent

/**
 * Keys that `en.json` must have: every event, capacity, deadline, area and ending of the workflows, every measure,
 * and every guideline of the code of conduct. A new one does not compile until it is there. Places of the workflows are
 * compared by tests/messages. What several workflows share has one sentence that is true in each.
 */
interface Text {
  events: Record<PersonEvent['type'], { label: string; help: string }>
  timeline: Record<CaseEvent['type'] | 'reported', string>
  capacity: Record<Capacity, { label: string; you: string; about: string }>
  deadline: Record<DeadlineName, string>
  area: Record<Area, { label: string; about: string; open: string; noted: string }>
  finding: Record<Finding, { label: string; about: string }>
  resolution: Record<Resolution | ConcernResolution, string>
  guideline: Record<GuidelineId, { label: string; about: string }>
  measure: Record<MeasureId, { label: string; about: string }> & { group: Record<MeasureGroup, string> }
  where: { who: Record<Capacity | 'nobody', string> }
}

type Complete<T extends Text> = T
/** Fails to compile when a key is missing. */
export type Messages = Complete<typeof messages>
