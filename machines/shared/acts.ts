import type { Capacity, DeadlineName, Effect, Notice, OfferTarget } from '../effects'

/**
 * Effects as XState actions. A statechart names them as plain data (`{ type, params }`) and `transition()` hands that
 * data back; running one does nothing, which is why every implementation here is empty.
 */
type EffectType = Effect['type']
type ParamsOf<T extends EffectType> = Omit<Extract<Effect, { type: T }>, 'type'>

const doesNothing = <T extends EffectType>() => {
  return (_: unknown, _params: ParamsOf<T>): void => {}
}

/** For `setup({ actions })`: one entry for each effect, so that a new one does not compile until it is here. */
export const effectActions = {
  offer: doesNothing<'offer'>(),
  endOffers: doesNothing<'endOffers'>(),
  grantActor: doesNothing<'grantActor'>(),
  revoke: doesNothing<'revoke'>(),
  revokeActor: () => {},
  exclude: doesNothing<'exclude'>(),
  identify: () => {},
  removeRespondent: () => {},
  startDeadline: doesNothing<'startDeadline'>(),
  stopDeadline: doesNothing<'stopDeadline'>(),
  notify: doesNothing<'notify'>(),
  recordOutcome: doesNothing<'recordOutcome'>(),
  retractOutcome: () => {},
  closeDocuments: () => {},
  erase: () => {},
} satisfies Record<EffectType, unknown>

export const offer = <T extends OfferTarget, C extends Capacity>(to: T, capacity: C) =>
  ({ type: 'offer', params: { to, capacity } }) as const
export const endOffers = <C extends Capacity>(capacity: C) =>
  ({ type: 'endOffers', params: { capacity } }) as const
export const grantActor = <C extends Capacity>(capacity: C) =>
  ({ type: 'grantActor', params: { capacity } }) as const
export const revoke = <C extends Capacity>(capacity: C) => ({ type: 'revoke', params: { capacity } }) as const
export const exclude = (
  who: 'actor' | 'conflictOfInterestDeclarer' | 'handler',
  why: 'recused' | 'conflictOfInterestObjected' | 'conflictUpheld',
) => ({ type: 'exclude', params: { who, why } }) as const

/** Due after the setting of that deadline. Starting a deadline that runs starts it anew. */
export const startDeadline = (deadline: DeadlineName) =>
  ({ type: 'startDeadline', params: { deadline } }) as const
/** The setting of that deadline, on top of what is left of it. */
export const lengthenDeadline = (deadline: DeadlineName) =>
  ({ type: 'startDeadline', params: { deadline, longer: true } }) as const
/** Due on the local date that the event carries in `field`; without one there, on the setting of the deadline. */
export const startDeadlineOn = (
  deadline: DeadlineName,
  field: 'lookAgainOn' | 'until' | 'promisedOn' | 'nextOn',
) => ({ type: 'startDeadlineOn', params: { deadline, field } }) as const
export const stopDeadline = (deadline: DeadlineName) =>
  ({ type: 'stopDeadline', params: { deadline } }) as const

/** For a workflow in which every notice may be sent. */
export const notify = (to: Capacity, notice: Notice) => ({ type: 'notify', params: { to, notice } }) as const

/** A notice, unless it would go to a person who has died, or to the family that opens their mail. */
export const tell = (to: Capacity, notice: Notice) => ({ type: 'tell', params: { to, notice } }) as const

/** What the regions say to each other inside one transition. Never sent from outside. */
export type Announcement = 'taken' | 'left' | 'settled' | 'rested' | 'subjectDied'
export type AnnouncementEvent = { type: `handling.${Announcement}` }
export const announce = (what: Announcement) => ({ type: 'announce', params: { what } }) as const
