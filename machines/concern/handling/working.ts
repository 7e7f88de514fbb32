import { tell } from '../../shared/acts'
import { owesReply, owingReply } from '../../shared/handling/handler'
import { handingOver } from '../../shared/handling/transfer'
import { leaves, leavesWhenColleague, tellBoth } from './transitions'

/** Screening, gathering and deciding: one handler at work, who owes both sides an answer. */
export const atWork = { initial: 'working', ...owesReply } as const

export const besideWork = { ...leaves, ...leavesWhenColleague, ...owingReply(...tellBoth('update')) } as const

export const working = { tags: 'waiting', meta: { waitsFor: 'handler', deadline: 'firstReply' } } as const

/** The next handler begins this part again and makes their own assessment, so an open proposal is dropped. */
export const toAnother = <const N extends `#${string}`>(anew: N) =>
  handingOver(
    'working',
    anew,
    { type: 'clearTable' } as const,
    { type: 'set', params: { promisedOn: null } } as const,
    ...tellBoth('handlerChanged'),
  )

/** An agreed resolution is possible as long as nothing is decided. */
export const agreement = {
  propose: {
    guard: 'mayPropose',
    actions: [
      { type: 'putOnTable', params: { by: 'handler' } },
      { type: 'set', params: { agreedId: null } },
      tell('subject', 'proposalWaits'),
    ],
  },
  agree: {
    guard: 'answersTheProposal',
    actions: [{ type: 'noteAgreement' }, tell('handler', 'agreed')],
  },
  withdrawProposal: {
    guard: 'somethingProposed',
    actions: [{ type: 'clearTable' }, tell('subject', 'update')],
  },
} as const
