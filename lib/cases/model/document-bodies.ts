import type { Area } from '@/machines/shared/events'
import type {
  ConcernAnswers,
  ConcernSaid,
  DecisionContent,
  GuidelineId,
  PointView,
  SawIt,
  ToldView,
} from './concern-views'
import type { Message, Need, ProposalContent } from './views'

/**
 * The content of a sealed document, by its kind. The kind itself is not encrypted, because it says nothing of
 * the content.
 */
export interface DocumentBodies {
  report: {
    matter: 'slip' | 'relapse' | 'misuse' | 'notSure'
    need: Need
    words: string
    contact: string
  }
  text: { as: Message['kind']; text: string }
  area: { area: Area; text: string }
  draftMeeting: { text: string }
  draftSubject: { text: string }
  draftBalance: { text: string }
  proposal: ProposalContent & { by: 'subject' | 'handler'; imposed: boolean }

  /** the report about another volunteer; `name` and `contact` only of a named reporter without an account */
  concernReport: ConcernSaid & Pick<ConcernAnswers, 'name' | 'contact'>
  /** facts that the reporter added later */
  facts: { text: string }
  /** who a confidential reporter is; the only document of its part */
  identity: { name: string; contact: string }
  screening: { guidelines: GuidelineId[]; sawIt: SawIt; text: string }
  /** a text for the respondent, shown to the reporter first; `points` are empty when it tells an outcome */
  shown: { points: string[]; text: string }
  /** the same text, sent to the respondent: a copy made by the server */
  put: { shownId: string | null; points: string[]; text: string }
  answers: { answers: Pick<PointView, 'answer' | 'words'>[]; text: string }
  companion: { text: string }
  decision: DecisionContent
  told: Pick<ToldView, 'to' | 'recipient' | 'text'>
  /** a masked question to a colleague, and the answer */
  question: { text: string }
  advice: { text: string }
}
/** One autosaved draft for each area and author; it replaces the one before. */
export const draftKinds = {
  meeting: 'draftMeeting',
  subject: 'draftSubject',
  balance: 'draftBalance',
} as const satisfies Record<Area, keyof DocumentBodies>

export type DocumentKind = keyof DocumentBodies
export type DocumentBody<K extends DocumentKind = DocumentKind> = DocumentBodies[K]
