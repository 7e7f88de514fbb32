import type { SlipPersonEvent } from '@/machines/slip/events'
import type { ProposalContent } from './views'

/** An event as a form knows it: ids of sealed words are made by the door, plan dates are read from the proposal. */
export type CaseCommandEvent = SlipPersonEvent extends infer E
  ? E extends { type: string }
    ? Omit<E, 'wordsId' | 'plan' | 'othersOffered'>
    : never
  : never

export interface CaseCommand {
  event: CaseCommandEvent
  /** what the person wrote, at most `WORDS_LIMIT` characters; '' is none */
  words?: string
  /** for `propose`, `counterPropose`, `requestImposed` */
  proposal?: ProposalContent
  /** for `handOver`: an id from `CaseView.handOverChoices` */
  toPersonId?: string
  /** the version on the page that sent this; null when the event names what it answers */
  seenVersion: number | null
}

/** Characters of one text; far above a long letter, far below what hurts. */
export const WORDS_LIMIT = 20_000
