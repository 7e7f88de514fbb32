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

/** What stands inside a sealed document, by its kind. The kind itself is plain in the row: it says nothing of content. */
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

  /** what somebody reported of another; `name` and `contact` only of a reporter who is named without an account */
  concernReport: ConcernSaid & Pick<ConcernAnswers, 'name' | 'contact'>
  /** facts that the reporter added later */
  facts: { text: string }
  /** who a confidential reporter is; alone in its part */
  identity: { name: string; contact: string }
  screening: { guidelines: GuidelineId[]; sawIt: SawIt; text: string }
  /** a text meant for the respondent, laid before the reporter first; `points` are empty when it tells an outcome */
  shown: { points: string[]; text: string }
  /** the same text, put to the respondent: a copy made by the server */
  put: { shownId: string | null; points: string[]; text: string }
  answers: { answers: Pick<PointView, 'answer' | 'words'>[]; text: string }
  companion: { text: string }
  decision: DecisionContent
  told: Pick<ToldView, 'to' | 'recipient' | 'text'>
  /** a masked question to a consultant, and what came back */
  question: { text: string }
  advice: { text: string }
}
/** One autosaved draft an area and author; it takes the place of the one before. */
export const draftKinds = {
  meeting: 'draftMeeting',
  subject: 'draftSubject',
  balance: 'draftBalance',
} as const satisfies Record<Area, keyof DocumentBodies>

export type DocumentKind = keyof DocumentBodies
export type DocumentBody<K extends DocumentKind = DocumentKind> = DocumentBodies[K]
