import type { CompartmentPart } from '@/lib/policy'
import type { Area } from '@/machines/parts/events'
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
}
/** One autosaved draft an area and author; it takes the place of the one before. */
export const draftKinds = {
  meeting: 'draftMeeting',
  subject: 'draftSubject',
  balance: 'draftBalance',
} as const satisfies Record<Area, keyof DocumentBodies>

export type DocumentKind = keyof DocumentBodies
export type DocumentBody<K extends DocumentKind = DocumentKind> = DocumentBodies[K]

/** Which compartment the words of an event belong to, and how they are shown there. */
export interface WordsPlace {
  part: CompartmentPart
  kind: DocumentKind
  as: Message['kind']
}
