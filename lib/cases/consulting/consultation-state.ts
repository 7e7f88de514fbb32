import type { ConsultationView } from '../lapse-views'

type State = ConsultationView['state']
const states: readonly State[] = ['asked', 'answered', 'declined', 'withdrawn', 'lapsed']

/** The states of a consultation that anybody can come to see; an erased one is no more. */
export const isConsultationState = (state: string | undefined): state is State =>
  states.some((one) => one === state)
