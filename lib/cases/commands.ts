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

/*
 * The use cases, one file each:
 *
 *   report-choices.ts    reportChoices(actor): Promise<ReportChoices>
 *   preview-audience.ts  previewAudience(actor, answers: Partial<SlipAnswers>): Promise<AudienceStep[]>
 *   drafts.ts            readDraft(actor) / saveDraft(actor, Partial<SlipAnswers>) / discardDraft(actor)
 *   submit-report.ts     submitReport(actor, SlipAnswers, actId): Promise<Result<{ name: CodeName }>>
 *   list-cases.ts        listMyMatters(actor) / listDesk(actor): Promise<CaseCard[]>, soonest due first
 *   read-case.ts         readCase(actor, name): Promise<CaseView | null>   null: unseen is not found
 *   send-case-event.ts   sendCaseEvent(actor, name, CaseCommand, actId): Promise<Result<{ name: CodeName }>>
 *   add-message.ts       addMessage(actor, name, { part: 'conversation' | 'desk', text }, actId): Promise<Result<null>>
 *   correct-report.ts    correctReport(actor, name, text, actId): Promise<Result<null>>
 *   save-area-draft.ts   saveAreaDraft(actor, name, area, text): Promise<Result<null>>   autosave, no version
 *
 * `actId` is a UUID that the form carries; the same one twice returns the first result.
 */
