import { type ActFacts, decide } from '@/lib/policy'
import { takes, workflows } from '@/machines'
import type { SlipEvent } from '@/machines/slip/events'
import { isPersonEvent } from './event-schema'
import type { LoadedCase } from './load-case'
import type { SlipPersonEventType } from './views'

/** The events that policy and the workflow both allow this person now: the door asks the same two again. */
export function openEventsOf({ snapshot, at }: LoadedCase, facts: ActFacts): SlipPersonEventType[] {
  const { events } = workflows.slip
  return (Object.keys(events) as SlipEvent['type'][]).filter(isPersonEvent).filter((type) => {
    if (!decide(type, facts).allowed) return false
    const samples: readonly SlipEvent[] = events[type].samples
    return samples.some((sample) => takes(workflows.slip, snapshot, onTheTable(sample, at.proposalId)))
  })
}

/** An answer answers what is on the table now. */
const onTheTable = (sample: SlipEvent, proposalId: string | null): SlipEvent =>
  'proposalId' in sample && proposalId !== null ? { ...sample, proposalId } : sample
