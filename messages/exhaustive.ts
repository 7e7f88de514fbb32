import type { Capacity, ClockName } from '@/machines/effects'
import type { Area } from '@/machines/parts/events'
import type { Resolution, SlipEventType, SlipPersonEvent } from '@/machines/slip/events'
import type messages from './en.json'

/**
 * Words that must be there for every event, capacity, clock, area and resolution of the workflow. A new one does not
 * compile until `en.json` has its words; places of the workflow are compared by tests/messages.
 */
interface Words {
  events: Record<SlipPersonEvent['type'], { label: string; help: string }>
  story: Record<SlipEventType | 'reported', string>
  capacity: Record<Capacity, { label: string; you: string; about: string }>
  clock: Record<ClockName, string>
  area: Record<Area, { label: string; about: string; open: string; noted: string }>
  resolution: Record<Resolution, string>
  where: { who: Record<Capacity | 'nobody', string> }
}

type Complete<T extends Words> = T
/** Fails to compile when a word is missing. */
export type Messages = Complete<typeof messages>
