import type { CasePersonEventType } from '../model/views'

/* Names of the fields of forms that send an event, where a page needs more than one of a kind. They import nothing. */

/** Beginning of the field names of a plan's editor; a page may have two editors. */
export const editorPrefix = {
  propose: 'own',
  counterPropose: 'own',
  requestImposed: 'imposed',
  decide: 'decided',
  decideImposed: 'imposed',
} as const satisfies { [T in CasePersonEventType]?: string }

/** Numbered points that one form offers; empty rows are left out. */
export const POINT_ROWS = 8
export const pointField = (row: number) => `point${row}`

/** How a point can be answered. Leaving one unanswered is an answer that says nothing. */
export const pointAnswers = ['admitted', 'denied', 'unanswered'] as const
/** More points than any text has. */
export const MOST_POINTS = 50
export const answerField = (row: number) => `answer${row}`
export const textField = (row: number) => `words${row}`
