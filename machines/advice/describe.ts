import type { SnapshotFrom } from 'xstate'
import { type CaseDescription, nothingOf } from '../description'
import { waitingIn } from '../shared/describe'
import type { adviceMachine } from './machine'

export type AdviceSnapshot = SnapshotFrom<typeof adviceMachine>

/** Where a request for advice is; of a case it has nothing. Pure; throws nothing. */
export const describeAdvice = (snapshot: AdviceSnapshot): CaseDescription => ({
  ...nothingOf,
  ...waitingIn(snapshot),
  workflow: 'advice',
  state: snapshot.value,
  withdrawn: snapshot.value === 'withdrawn',
  erased: snapshot.value === 'erased',
  over: snapshot.value !== 'asked',
})
