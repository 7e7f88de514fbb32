import type { SnapshotFrom } from 'xstate'
import { type CaseDescription, nothingOf } from '../description'
import { waitingIn } from '../parts/describe'
import type { consultationMachine } from './machine'

export type ConsultationSnapshot = SnapshotFrom<typeof consultationMachine>

/** Where a consultation is; of a case it has nothing. Pure; throws nothing. */
export const describeConsultation = (snapshot: ConsultationSnapshot): CaseDescription => ({
  ...nothingOf,
  ...waitingIn(snapshot),
  workflow: 'consultation',
  state: snapshot.value,
  withdrawn: snapshot.value === 'withdrawn',
  erased: snapshot.value === 'erased',
  over: snapshot.value !== 'asked',
})
