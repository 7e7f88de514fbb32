import type { CasePersonEvent } from '@/machines'
import type { Resolution } from '@/machines/slip/events'
import type { DecisionContent, GuidelineId, PointView, SawIt } from './concern-views'
import type { ProposalContent } from './views'

/** What the use case finds out about an event, and no form is asked for. */
type MadeHere<E> =
  | 'documentId'
  | 'plan'
  | 'othersOffered'
  | 'colleague'
  | (E extends { type: 'checkedIn' } ? 'nextOn' : never)
  | (E extends { type: 'decide' | 'decideImposed' } ? 'finding' | 'resolution' | 'replaces' : never)

/** The fields of an event that its form sends; of several events those of each. */
export type FromForm<E> = E extends { type: string } ? Omit<E, 'type' | MadeHere<E>> : never

/** An event as its form knows it. */
export type CaseCommandEvent = Typed<CasePersonEvent>
type Typed<E> = E extends { type: 'close' }
  ? // a slip says how it ended; a concern has said so in its decision
    { type: 'close'; resolution?: Resolution }
  : E extends { type: string }
    ? Pick<E, 'type'> & FromForm<E>
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
  /** for a text with a recipient: `showReporter`, `putToRespondent`, `informReporter`, … */
  text?: { points: string[]; text: string; recipient?: string }
  /** for `speak` by a respondent: one for each point, in their order */
  answers?: Pick<PointView, 'answer' | 'words'>[]
  /** for `attachReport` and `linkCase`: the other case, by its name */
  otherName?: string
  /** for `screen` */
  guidelines?: GuidelineId[]
  sawIt?: SawIt
  /** `CaseView.version` on the page that sent this; null when the event names what it answers */
  seenVersion: number | null
}

/** Characters of one text; far above a long letter, far below what hurts. */
export const TEXT_LIMIT = 20_000
