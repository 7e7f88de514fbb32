export const coverClockNames = ['unfilled', 'meetingStarted'] as const
/** `unfilled`: some hours before the start (a setting). `meetingStarted`: the start itself. */
export type CoverClockName = (typeof coverClockNames)[number]

/** Whom a notice about cover reaches. `others`: whoever could take it, by region or language. */
type CoverParty = 'asker' | 'taker' | 'others'

export const coverNotices = ['wanted', 'taken', 'fellThrough', 'unfilled', 'noLongerNeeded'] as const
export type CoverNotice = (typeof coverNotices)[number]

/** What a transition of a cover request asks the world to do, as data. */
export type CoverEffect =
  | { type: 'startClock'; clock: CoverClockName }
  | { type: 'stopClock'; clock: CoverClockName }
  | { type: 'notify'; to: CoverParty; notice: CoverNotice }
  /** the one who sent the event will run the meeting */
  | { type: 'setTaker' }
  /** nobody has it any more */
  | { type: 'clearTaker' }
