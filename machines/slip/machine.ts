import { startClock, stopClock, tell } from '../parts/acts'
import { assessment } from '../parts/assessment'
import { hearing } from '../parts/hearing'
import { interim } from '../parts/interim'
import { legalHold } from '../parts/legal-hold'
import { pace } from '../parts/pace'
import { safety } from '../parts/safety'
import { startingContext } from './context'
import { handling } from './handling'
import { slip } from './setup'

/** A slip, from the report to the day it is forgotten. */
export const slipMachine = slip.createMachine({
  id: 'slip',
  context: ({ input }) => startingContext(input),
  initial: 'open',
  states: {
    open: {
      type: 'parallel',
      states: { handling, assessment, hearing, interim, safety, pace, legalHold },
      on: {
        updateDue: {
          actions: [
            tell('handler', 'update'),
            tell('subject', 'update'),
            tell('reporter', 'update'),
            startClock('update'),
          ],
        },
        longOpenDue: { actions: [tell('handler', 'update'), startClock('longOpen')] },
        returned: {
          guard: 'rolePaused',
          actions: [
            { type: 'set', params: { role: 'returned' } },
            stopClock('returnDate'),
            tell('handler', 'somethingWaits'),
            tell('subject', 'update'),
          ],
        },
        returnDateDue: { actions: [tell('subject', 'returnDate'), tell('handler', 'returnDate')] },
        retentionDue: { guard: 'mayErase', target: 'erased' },
      },
    },
    erased: { type: 'final', entry: { type: 'erase' } },
  },
})
