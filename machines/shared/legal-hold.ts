import { offer, revoke, startDeadline, startDeadlineOn, stopDeadline, tell } from './acts'

/** What a legal hold keeps in context. */
export interface LegalHoldContext {
  /** retention ended during a legal hold; the case is erased when the hold ends */
  erasureDue: boolean
}

const falls = { target: 'none', actions: [stopDeadline('legalHold'), 'eraseWhatWasDue'] } as const

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
          guard: 'someoneWasToldAndHasText',
          target: 'requested',
          actions: [
            offer('secondApprover', 'secondApprover'),
            tell('secondApprover', 'somethingWaits'),
            startDeadline('legalHold'),
          ],
        },
      },
    },
    requested: {
      on: {
        confirmLegalHold: {
          guard: 'hasText',
          target: 'held',
          actions: [revoke('secondApprover'), startDeadlineOn('legalHold', 'until')],
        },
        liftLegalHold: {
          guard: 'hasText',
          target: 'none',
          actions: [revoke('secondApprover'), stopDeadline('legalHold')],
        },
        legalHoldDue: { target: 'none', actions: revoke('secondApprover') },
      },
    },
    held: {
      on: {
        liftLegalHold: { ...falls, guard: 'hasText' },
        legalHoldDue: falls,
        retentionDue: { guard: 'caseRests', actions: { type: 'set', params: { erasureDue: true } } },
      },
    },
  },
} as const
