import type { CoverState } from '@/machines'
import type { CoverPersonEvent } from '@/machines/cover/events'
import type { LocalDate } from '@/machines/effects'

export type { CoverState }
export type CoverPersonEventType = CoverPersonEvent['type']

/** One meeting on one date. Instants are milliseconds since the epoch, `timeZone` is where the meeting is. */
export interface MeetingOnDate {
  name: string
  online: boolean
  onDate: LocalDate
  startsAt: number
  timeZone: string
}

/** One request as a list shows it. All look alike: no reason is stored, and no name is shown. */
export interface CoverCard {
  id: string
  meeting: MeetingOnDate
  /** `messages.cover.state` has the text */
  state: CoverState
  /** the reader's part in it */
  role: 'adviceAsker' | 'taker' | 'other'
}

/** One request for one reader. */
export interface CoverView extends CoverCard {
  /** events that policy and the workflow both allow this reader now */
  availableEvents: CoverPersonEventType[]
  /** name of the other person in the arrangement: the taker for the asker, the asker for the taker */
  other: string | null
  /** when an untaken request returns to its asker; null once it no longer will */
  unfilledAt: number | null
  /** where people can go instead; only for the asker, and only when the meeting may have to be cancelled */
  elsewhere: MeetingOnDate[] | null
  /** the next date of this meeting after the one asked for; with `elsewhere` */
  next: MeetingOnDate | null
}

/** A meeting of the reader's own and the dates that can be asked for. */
export interface AskChoice {
  id: string
  name: string
  online: boolean
  region: string
  timeZone: string
  dates: { onDate: LocalDate; startsAt: number; asked: boolean }[]
}
