import { endOffers, exclude, revoke, tell } from '../../shared/acts'
import { handlerLeaves, offerAnew } from '../../shared/handling/handler'

export const tellBoth = <const N extends Parameters<typeof tell>[1]>(notice: N) =>
  [tell('subject', notice), tell('reporter', notice)] as const

/** What lies on the table, a proposal or a decision, counts no more; a decision that stands is not touched. */
export const takeOffTable = [{ type: 'clearTable' }, { type: 'set', params: { pending: null } }] as const

const anew = offerAnew(
  { type: 'set', params: { pending: null, promisedOn: null } } as const,
  ...tellBoth('handlerChanged'),
)

export const identify = [
  { type: 'identify' },
  { type: 'set', params: { identified: true, identifiedLater: true } },
] as const

/** Nobody handles what is said of the colleague at the next desk: whoever finds that it is, has named them and is done. */
export const leavesWhenColleague = {
  identifyPerson: {
    guard: 'mayIdentifyColleague',
    target: '#awaitingAcceptance',
    actions: [...identify, revoke('handler'), endOffers('transferOffered'), ...anew],
  },
} as const

/** Wherever a handler holds the case: they go, step aside, or somebody uninvolved finds them too close. */
export const leaves = {
  ...handlerLeaves(anew),
  upholdConflict: {
    guard: 'mayUphold',
    target: '#awaitingAcceptance',
    actions: [exclude('handler', 'conflictUpheld'), ...anew],
  },
} as const

/** A decision that stands is looked at again: the next one has to say that it varies or withdraws it. */
export const toReplace = { type: 'set', params: { reconsidering: true, agreedId: null } } as const

export const decideAnew = {
  target: '#deciding',
  guard: 'hasText',
  actions: [toReplace, ...tellBoth('update'), tell('handler', 'somethingWaits')],
} as const
