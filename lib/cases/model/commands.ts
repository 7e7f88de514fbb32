import type { CasePersonEvent } from '@/machines'
import type { Resolution } from '@/machines/slip/events'
import type { DecisionContent, GuidelineId, PointView, SawIt } from './concern-views'
import type { ProposalContent } from './views'

/** An event as a form knows it: ids of sealed words are made by the door, plan dates are read from what is answered. */
export type CaseCommandEvent = Typed<CasePersonEvent>
type Typed<E> = E extends { type: 'close' }
  ? // a slip says how it ended; a lapse has said so in its decision
    { type: 'close'; resolution?: Resolution }
  : E extends { type: string }
    ? Omit<E, 'documentId' | 'plan' | 'othersOffered' | 'finding' | 'resolution' | 'replaces'>
    : never

export interface CaseCommand {
  event: CaseCommandEvent
  /** what the person wrote, at most `TEXT_LIMIT` characters; '' is none */
  words?: string
  /** for `propose`, `counterPropose`, `requestImposed` */
  proposal?: ProposalContent
  /** for `transfer` an id from `CaseView.transferChoices`; for `identifyPerson` an id of the directory */
  toPersonId?: string
  /** for `decide`, `decideImposed` */
  decision?: DecisionContent
  /** for what is shown, put or told to somebody: `showReporter`, `putToRespondent`, `informReporter`, … */
  text?: { points: string[]; text: string; recipient?: string }
  /** for `speak` by a respondent: one for each point, in their order */
  answers?: Pick<PointView, 'answer' | 'words'>[]
  /** for `attachReport` and `linkCase`: the other file, by its two words */
  otherName?: string
  /** for `screen` */
  guidelines?: GuidelineId[]
  sawIt?: SawIt
  /** `CaseView.version` on the page that sent this; null when the event names what it answers */
  seenVersion: number | null
}

/** Characters of one text; far above a long letter, far below what hurts. */
export const TEXT_LIMIT = 20_000
