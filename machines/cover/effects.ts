export const coverDeadlineNames = ['unfilled', 'meetingStarted'] as const
/** `unfilled`: some hours before the start (a setting). `meetingStarted`: the start itself. */
export type CoverDeadlineName = (typeof coverDeadlineNames)[number]

/** Who a notice about cover reaches. `others`: everyone who could take it, by region or language. */
type CoverParty = 'adviceAsker' | 'taker' | 'others'

export const coverNotices = ['wanted', 'taken', 'fellThrough', 'unfilled', 'noLongerNeeded'] as const
export type CoverNotice = (typeof coverNotices)[number]

/** What a transition of a cover request asks the world to do, as data. */
export type CoverEffect =
  | { type: 'startDeadline'; deadline: CoverDeadlineName }
  | { type: 'stopDeadline'; deadline: CoverDeadlineName }
  | { type: 'notify'; to: CoverParty; notice: CoverNotice }
  /** the one who sent the event will run the meeting */
  | { type: 'setTaker' }
  /** the request is open again */
  | { type: 'clearTaker' }
