import type { SnapshotFrom } from 'xstate'
import type { Workflow } from '../contract'
import { migrating } from '../store'
import type { CoverEvent } from './events'
import { coverMachine } from './machine'

export type CoverSnapshot = SnapshotFrom<typeof coverMachine>
export type CoverState = CoverSnapshot['value']

const coverVersion = 1

/** The state of a request for cover; the key of its sentence in `messages`. */
export interface CoverDescription {
  state: CoverState
  /** who is to act next; null when no one is */
  waitsFor: 'adviceAsker' | 'others' | null
  /** the asker was told that there is no taker and chose to keep looking */
  keepLooking: boolean
  /** nothing more can happen */
  over: boolean
}

export function describeCover(snapshot: CoverSnapshot): CoverDescription {
  const [meta] = Object.values(snapshot.getMeta()).filter((one) => one !== undefined)
  return {
    state: snapshot.value,
    waitsFor: meta?.waitsFor ?? null,
    keepLooking: snapshot.context.keepLooking,
    over: snapshot.status === 'done',
  }
}

const byPerson = <T extends CoverEvent>(...samples: T[]) =>
  ({ source: 'person', needsDocument: false, samples }) as const
const bySystem = <T extends CoverEvent>(...samples: T[]) =>
  ({ source: 'system', needsDocument: false, samples }) as const

export const coverWorkflow: Workflow<typeof coverMachine, CoverEvent, CoverDescription> = {
  name: 'cover',
  machine: coverMachine,
  version: coverVersion,
  migrate: migrating(coverMachine, coverVersion),
  describe: describeCover,
  events: {
    take: byPerson({ type: 'take' }),
    fellThrough: byPerson({ type: 'fellThrough' }),
    cancelRequest: byPerson({ type: 'cancelRequest' }),
    cancelMeeting: byPerson({ type: 'cancelMeeting' }),
    keepMeeting: byPerson({ type: 'keepMeeting' }),
    unfilledDue: bySystem({ type: 'unfilledDue' }),
    meetingStarted: bySystem({ type: 'meetingStarted' }),
  },
}
