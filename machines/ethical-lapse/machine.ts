import { assessment } from '../parts/assessment'
import { whileOpen } from '../parts/handling/while-open'
import { interim } from '../parts/interim'
import { legalHold } from '../parts/legal-hold'
import { pace } from '../parts/pace'
import { safety } from '../parts/safety'
import { conflict } from './conflict'
import { startingContext } from './context'
import { disclosure } from './disclosure'
import { handling } from './handling'
import { hearing } from './hearing'
import { identity } from './identity'
import { retaliation } from './retaliation'
import { lapse } from './setup'

/** An ethical lapse, from the report to the day it is forgotten. */
export const lapseMachine = lapse.createMachine({
  id: 'ethicalLapse',
  context: ({ input }) => startingContext(input),
  initial: 'open',
  states: {
    open: {
      type: 'parallel',
      states: {
        handling,
        assessment,
        hearing,
        interim,
        safety,
        pace,
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
