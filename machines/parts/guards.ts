import { or, stateIn } from 'xstate'

/** Questions that one region asks about another, for every workflow whose root is `open` with these regions. */
const inRegion = (region: string, ...states: string[]) =>
  or(states.map((state) => stateIn({ open: { [region]: state } })))

export const allAreasNoted = stateIn({
  open: { assessment: { meeting: 'noted', subject: 'noted', balance: 'noted' } },
})
export const heardOrNotAnswered = inRegion('hearing', 'heard', 'notAnswered')
export const safetyConcernOpen = inRegion('safety', 'raised', 'actionTaken')
export const interimStands = inRegion('interim', 'inPlace', 'confirmed')
export const onHold = stateIn({ open: { pace: 'onHold' } })
export const legalHoldStands = stateIn({ open: { legalHold: 'held' } })
export const handlingIn = (...states: string[]) => inRegion('handling', ...states)
