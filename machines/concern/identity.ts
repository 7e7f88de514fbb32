import { endOffers, offer, revoke, startDeadline, stopDeadline, tell } from '../shared/acts'

const askIdentityCustodian = [
  offer('identityCustodian', 'identityCustodian'),
  tell('identityCustodian', 'somethingWaits'),
  startDeadline('identityAnswer'),
] as const

const sealed = [
  { type: 'set', params: { identityReason: null } },
  stopDeadline('identityAnswer'),
  stopDeadline('identitySeal'),
  revoke('identityCustodian'),
] as const
const sealAgain = { target: 'sealed', actions: sealed } as const

/** Who reported, sealed apart: its identity custodian opens it for a stated reason, for a day, and the reporter is told each time. */
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
          actions: [{ type: 'noteIdentityReason' }, ...askIdentityCustodian],
        },
      },
    },
    asked: {
      on: {
        openIdentity: {
          guard: 'hasText',
          target: 'opened',
          actions: [
            stopDeadline('identityAnswer'),
            startDeadline('identitySeal'),
            tell('reporter', 'update'),
            tell('handler', 'somethingWaits'),
          ],
        },
        refuseIdentity: {
          guard: 'hasText',
          target: 'sealed',
          actions: [...sealed, tell('handler', 'somethingWaits')],
        },
        identityAnswerDue: { actions: [endOffers('identityCustodian'), ...askIdentityCustodian] },
        'handling.rested': sealAgain,
      },
    },
    opened: {
      on: { sealIdentity: sealAgain, identitySealDue: sealAgain, 'handling.rested': sealAgain },
    },
  },
} as const
