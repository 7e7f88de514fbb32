import { offer, revoke, startClock, startClockOn, stopClock, tell } from './acts'

/** What a legal hold keeps in context. */
export interface LegalHoldContext {
  /** retention ended while a hold stood; what it held back happens when it falls */
  erasureDue: boolean
}

const falls = { target: 'none', actions: [stopClock('legalHold'), 'eraseWhatWasDue'] } as const

/**
 * The only thing that stops erasure: asked by one person, confirmed by a second of another office, dated, lapsing.
 * A request alone holds nothing back and lapses too.
 */
export const legalHold = {
  initial: 'none',
  states: {
    none: {
      on: {
        requestLegalHold: {
          guard: 'someoneWasToldAndHasWords',
          target: 'requested',
          actions: [
            offer('secondPerson', 'secondPerson'),
            tell('secondPerson', 'somethingWaits'),
            startClock('legalHold'),
          ],
        },
      },
    },
    requested: {
      on: {
        confirmLegalHold: {
          guard: 'hasWords',
          target: 'held',
          actions: [revoke('secondPerson'), startClockOn('legalHold', 'until')],
        },
        liftLegalHold: {
          guard: 'hasWords',
          target: 'none',
          actions: [revoke('secondPerson'), stopClock('legalHold')],
        },
        legalHoldDue: { target: 'none', actions: revoke('secondPerson') },
      },
    },
    held: {
      on: {
        liftLegalHold: { ...falls, guard: 'hasWords' },
        legalHoldDue: falls,
        retentionDue: { guard: 'caseRests', actions: { type: 'set', params: { erasureDue: true } } },
      },
    },
  },
} as const
