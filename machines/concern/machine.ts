import { assessment } from '../shared/assessment'
import { whileOpen } from '../shared/handling/while-open'
import { hold } from '../shared/hold'
import { legalHold } from '../shared/legal-hold'
import { safety } from '../shared/safety'
import { temporaryMeasure } from '../shared/temporary-measure'
import { conflict } from './conflict'
import { startingContext } from './context'
import { disclosure } from './disclosure'
import { handling } from './handling'
import { hearing } from './hearing'
import { identity } from './identity'
import { retaliation } from './retaliation'
import { concern } from './setup'

/** A concern, from the report to the day it is erased. */
export const concernMachine = concern.createMachine({
  id: 'concern',
  context: ({ input }) => startingContext(input),
  initial: 'open',
  states: {
    open: {
      type: 'parallel',
      states: {
        handling,
        assessment,
        hearing,
        temporaryMeasure,
        safety,
        hold,
        legalHold,
        disclosure,
        identity,
        conflict,
        retaliation,
      },
      on: whileOpen,
    },
    erased: { type: 'final', entry: { type: 'erase' } },
  },
})
