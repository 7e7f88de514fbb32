import { endOffers, offer, revoke, startClock, stopClock, tell } from '../parts/acts'

const askKeeper = [
  offer('keeper', 'keeper'),
  tell('keeper', 'somethingWaits'),
  startClock('identityAnswer'),
] as const

const sealed = [
  { type: 'set', params: { identityReason: null } },
  stopClock('identityAnswer'),
  stopClock('identitySeal'),
  revoke('keeper'),
] as const
const sealAgain = { target: 'sealed', actions: sealed } as const

/** Who reported, sealed apart: its keeper opens it for a stated reason, for a day, and the reporter is told each time. */
export const identity = {
  initial: 'asWritten',
  states: {
    asWritten: { always: [{ guard: 'hasSealedIdentity', target: 'sealed' }, { target: 'none' }] },
    none: {},
    sealed: {
      on: {
        askIdentity: {
          guard: 'handlerHolds',
          target: 'asked',
          actions: [{ type: 'noteIdentityReason' }, ...askKeeper],
        },
      },
    },
    asked: {
      on: {
        openIdentity: {
          guard: 'hasWords',
          target: 'opened',
          actions: [
            stopClock('identityAnswer'),
            startClock('identitySeal'),
            tell('reporter', 'update'),
            tell('handler', 'somethingWaits'),
          ],
        },
        refuseIdentity: {
          guard: 'hasWords',
          target: 'sealed',
          actions: [...sealed, tell('handler', 'somethingWaits')],
        },
        identityAnswerDue: { actions: [endOffers('keeper'), ...askKeeper] },
        'handling.rested': sealAgain,
      },
    },
    opened: {
      on: { sealIdentity: sealAgain, identitySealDue: sealAgain, 'handling.rested': sealAgain },
    },
  },
} as const
