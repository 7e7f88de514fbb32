import { and } from 'xstate'
import type { Area } from './events'

/** One area of concern: assessed or not yet. Its text is a document of its own; there is never a score. */
const area = (name: Area) => {
  const guard = and(['beingUnderstood', { type: 'concerns', params: { area: name } }])
  return {
    initial: 'open',
    states: {
      open: {
        on: { noteArea: { guard, target: 'noted' } },
      },
      noted: {
        on: {
          noteArea: { guard, actions: 'record' },
          reopenArea: { guard, target: 'open' },
          // the next handler makes their own assessment; the text of the one before stays readable
          'handling.left': 'open',
        },
      },
    },
  } as const
}

/** The three areas of concern of the organisation's policy. Needs the guards `beingUnderstood` and `concerns`. */
export const assessment = {
  type: 'parallel',
  states: { meeting: area('meeting'), subject: area('subject'), balance: area('balance') },
} as const
