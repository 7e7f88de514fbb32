import { assessment } from '../shared/assessment'
import { firewall } from '../shared/firewall'
import { whileOpen } from '../shared/handling/while-open'
import { hearing } from '../shared/hearing'
import { hold } from '../shared/hold'
import { legalHold } from '../shared/legal-hold'
import { safety } from '../shared/safety'
import { temporaryMeasure } from '../shared/temporary-measure'
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
      states: { handling, assessment, hearing, temporaryMeasure, safety, hold, legalHold, firewall },
      on: whileOpen,
    },
    erased: { type: 'final', entry: { type: 'erase' } },
  },
})
