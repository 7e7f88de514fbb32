import { type CoverState, describeCover } from '@/machines'
import { type CoverRow, snapshotOf } from './request-row'
import type { CoverCard, MeetingOnDate } from './views'

/** What a list may show of a request: the meeting, the date and its state. */
export function cardOf(row: CoverRow, personId: string): CoverCard {
  const role = row.askedBy === personId ? 'adviceAsker' : row.takenBy === personId ? 'taker' : 'other'
  return { id: row.id, meeting: meetingOf(row), state: stateOf(row), role }
}

const stateOf = (row: CoverRow): CoverState => describeCover(snapshotOf(row)).state

const meetingOf = ({ meeting, onDate, startsAt }: CoverRow): MeetingOnDate => ({
  name: meeting.name,
  online: meeting.online,
  onDate,
  startsAt: startsAt.getTime(),
  timeZone: meeting.timeZone,
})
