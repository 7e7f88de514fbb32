import type { AdviceView } from './concern-views'

type State = AdviceView['state']
const states: readonly State[] = ['asked', 'answered', 'declined', 'withdrawn', 'lapsed']

/** The states in which a person can see a request for advice; an erased one no longer exists. */
export const isAdviceState = (state: string | undefined): state is State =>
  states.some((one) => one === state)
