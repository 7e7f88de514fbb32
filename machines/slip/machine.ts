import { assessment } from '../parts/assessment'
import { firewall } from '../parts/firewall'
import { whileOpen } from '../parts/handling/while-open'
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
      states: { handling, assessment, hearing, interim, safety, pace, legalHold, firewall },
      on: whileOpen,
    },
    erased: { type: 'final', entry: { type: 'erase' } },
  },
})
