import type { SlipAnswers } from '@/lib/cases/model/views'

/** The questions in the order in which they are asked; each is a folder, and the answers that complete it. */
const answersOf = {
  what: ['matter'],
  words: ['need', 'words', 'contact'],
  meetings: ['meetingIds'],
  tell: ['officeIds', 'personIn', 'excludedPersonIds'],
  silence: ['silence'],
  when: ['send'],
} as const satisfies Record<string, readonly (keyof SlipAnswers)[]>

export type Question = keyof typeof answersOf
export const questions = Object.keys(answersOf) as Question[]

/** What has been answered so far, as the sealed draft holds it. */
export type Draft = Partial<SlipAnswers>

const isAnswered = (draft: Draft, question: Question) =>
  answersOf[question].every((answer) => draft[answer] !== undefined)

/** The first question without an answer; null when the report is complete. */
export const firstUnanswered = (draft: Draft): Question | null =>
  questions.find((question) => !isAnswered(draft, question)) ?? null

/** A complete report, or null. */
export const complete = (draft: Draft): SlipAnswers | null =>
  firstUnanswered(draft) === null ? (draft as SlipAnswers) : null

/** The first question that one of these answers belongs to; null when none does. */
export const questionOf = (answers: readonly string[]): Question | null =>
  questions.find((question) => answersOf[question].some((answer) => answers.includes(answer))) ?? null

/** Where "Back" leads: the question before, or the start. */
export function wayBack(question: Question | 'check'): string {
  const at = question === 'check' ? questions.length : questions.indexOf(question)
  const previous = questions[at - 1]
  return previous ? `/report/${previous}` : '/report'
}

/**
 * Where an answer leads. Somebody who came to change one answer goes back to check, unless the change left a gap.
 * @param fromCheck the form was opened from "check your answers"
 */
export function wayOn(question: Question, draft: Draft, fromCheck: boolean): string {
  const gap = firstUnanswered(draft)
  if (fromCheck) return gap ? `/report/${gap}` : '/report/check'
  const next = questions[questions.indexOf(question) + 1]
  return next ? `/report/${next}` : '/report/check'
}
