import type { AdviceView } from './concern-views'

type State = AdviceView['state']
const states: readonly State[] = ['asked', 'answered', 'declined', 'withdrawn', 'lapsed']

/** The states of a request for advice that anybody can come to see; an erased one is no more. */
export const isAdviceState = (state: string | undefined): state is State =>
  states.some((one) => one === state)
