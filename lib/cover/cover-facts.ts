import { type CoverFacts, decideCover } from '@/lib/policy'
import { describeCover, takes, workflows } from '@/machines'
import type { CoverPersonEvent } from '@/machines/cover/events'
import { type Reach, reaches } from './reach'
import { type CoverParties, type CoverRow, snapshotOf } from './request-row'
import type { CoverPersonEventType } from './views'

/** What policy needs to know of this person and this request. */
export function factsOf(personId: string, reach: Reach, row: CoverParties): CoverFacts {
  return {
    isSystem: false,
    facilitates: reach.facilitates,
    runsTheMeeting: row.meeting.facilitators.some((each) => each.personId === personId),
    isAdviceAsker: row.askedBy === personId,
    isTaker: row.takenBy === personId,
    ...reaches(reach, row),
  }
}

/**
 * Whether this person finds the request: its asker, its taker, and those who may take it. For anyone else it
 * does not exist.
 */
export const finds = (facts: CoverFacts): boolean =>
  facts.isAdviceAsker || facts.isTaker || decideCover('take', facts).allowed

const events: readonly CoverPersonEvent[] = [
  { type: 'take' },
  { type: 'fellThrough' },
  { type: 'cancelRequest' },
  { type: 'keepMeeting' },
  { type: 'cancelMeeting' },
]

/** The events that policy and the workflow both allow this person now, in the order in which a page offers them. */
export function availableEvents(facts: CoverFacts, row: CoverRow): CoverPersonEventType[] {
  const snapshot = snapshotOf(row)
  const { keepLooking } = describeCover(snapshot)
  return (
    events
      .filter((event) => decideCover(event.type, facts).allowed && takes(workflows.cover, snapshot, event))
      // answered already
      .filter((event) => event.type !== 'keepMeeting' || !keepLooking)
      .map((event) => event.type)
  )
}
