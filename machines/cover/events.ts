/** A request for someone to take one meeting on one date. No reason is asked, so none can be stored. */
export type CoverPersonEvent =
  | { type: 'take' }
  | { type: 'fellThrough' }
  | { type: 'cancelRequest' }
  | { type: 'cancelMeeting' }
  | { type: 'keepMeeting' }

/** `unfilledDue`: some hours before the start there is still no taker. `meetingStarted`: the date has come. */
export type CoverSystemEvent = { type: 'unfilledDue' } | { type: 'meetingStarted' }

export type CoverEvent = CoverPersonEvent | CoverSystemEvent
export type CoverEventType = CoverEvent['type']
