import { endOffers, exclude, revoke, tell } from '../../shared/acts'
import { handlerLeaves, offerAnew } from '../../shared/handling/handler'

export const tellBoth = <const N extends Parameters<typeof tell>[1]>(notice: N) =>
  [tell('subject', notice), tell('reporter', notice)] as const

/** Drops an open proposal or pending decision; a decision in force stays as it is. */
export const takeOffTable = [{ type: 'clearTable' }, { type: 'set', params: { pending: null } }] as const

const anew = offerAnew(
  { type: 'set', params: { pending: null, promisedOn: null } } as const,
  ...tellBoth('handlerChanged'),
)

export const identify = [
  { type: 'identify' },
  { type: 'set', params: { identified: true, identifiedLater: true } },
] as const

/** No one handles a concern about a colleague in their office: the handler names the respondent and leaves the case. */
export const leavesWhenColleague = {
  identifyPerson: {
    guard: 'mayIdentifyColleague',
    target: '#awaitingAcceptance',
    actions: [...identify, revoke('handler'), endOffers('transferOffered'), ...anew],
  },
} as const

/** In every state with a handler: the handler leaves or steps back, or a conflict of interest is upheld. */
export const leaves = {
  ...handlerLeaves(anew),
  upholdConflict: {
    guard: 'mayUphold',
    target: '#awaitingAcceptance',
    actions: [exclude('handler', 'conflictUpheld'), ...anew],
  },
} as const

/** Takes up a decision in force again: the next one has to vary or withdraw it. */
export const toReplace = { type: 'set', params: { reconsidering: true, agreedId: null } } as const

export const decideAnew = {
  target: '#deciding',
  guard: 'hasText',
  actions: [toReplace, ...tellBoth('update'), tell('handler', 'somethingWaits')],
} as const
