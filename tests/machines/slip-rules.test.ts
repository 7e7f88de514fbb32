import { holdsInEveryState } from './every-state'
import { type Beside, beginnings, futureOf, outside, promises } from './slip-walks'
import type { Walk } from './walked'

/** The case itself with every event, then each region beside it: that those never look at each other is tested apart. */
const walks: Record<string, Beside[]> = {
  'the case itself': [],
  'with safety': ['safety'],
  'with temporaryMeasure': ['temporaryMeasure'],
  'with hold': ['hold'],
  'with a legal hold': ['legalHold'],
  'with the firewall': ['firewall'],
}

const walkOf = (beside: Beside[]): Walk => {
  const others = outside(...beside)
  const itself = beside.length === 0
  // a silent handler is asked about by the case itself, and by its hold
  const silence = (type: string) => type === 'firstReplyDue' && !beside.includes('hold')
  return {
    inputs: beginnings,
    withhold: (event) => others(event) || (!itself && (promises(event) || silence(event.type))),
  }
}

holdsInEveryState({
  workflow: 'slip',
  said: 'a slip case',
  futureOf,
  walks: Object.fromEntries(Object.entries(walks).map(([name, beside]) => [name, walkOf(beside)])),
  passing: ['slip.open.handling.submitted', 'slip.open.hearing.asked'],
  deadlinesOfOthers: [
    'disclosure',
    'withdrawalAnswer',
    'identityAnswer',
    'identitySeal',
    'conflictAnswer',
    'retaliationReminder',
    'retaliationEscalation',
    'adviceReminder',
    'adviceExpiry',
  ],
})
