import { type ConcernAnswers, isSlipMatter } from '@/lib/cases/model/concern-views'

/** The questions in the order in which they are asked; each is a folder, and the answers that complete it. */
const answersOf = {
  what: ['matter'],
  conduct: ['guidelines'],
  words: ['words'],
  seen: ['sawIt', 'when', 'where'],
  who: ['aboutKind', 'aboutPersonId', 'aboutOfficeId', 'aboutMeetingId', 'aboutText'],
  affected: ['affected', 'affectedPersonId', 'affectedText'],
  help: ['wouldHelp', 'urgency'],
  region: ['regionId'],
  tell: ['officeIds', 'personIn'],
  'leave-out': ['excludedPersonIds', 'excludedOfficeIds'],
  known: ['identity', 'name', 'contact', 'noticeAddress'],
} as const satisfies Record<string, readonly (keyof ConcernAnswers)[]>

export type Question = keyof typeof answersOf
const all = Object.keys(answersOf) as Question[]

/** What has been answered so far, as the sealed draft holds it. `taken` is settled before the first question. */
export type Draft = Partial<ConcernAnswers>

/** Where it belongs and who it is about decide whom can be told: when they change, that is asked again. */
const reopens: Partial<Record<Question, readonly (keyof ConcernAnswers)[]>> = {
  who: ['officeIds', 'personIn'],
  region: ['officeIds', 'personIn', 'excludedPersonIds', 'excludedOfficeIds'],
}

/** The questions that this report has. Of a slip the code of conduct is not the question. */
export const questionsOf = ({ matter }: Draft): Question[] =>
  all.filter((question) => question !== 'conduct' || !isSlipMatter(matter))

const isAnswered = (draft: Draft, question: Question) =>
  answersOf[question].every((answer) => draft[answer] !== undefined)

/** The first question without an answer; null when the report is complete. */
export const firstUnanswered = (draft: Draft): Question | null =>
  questionsOf(draft).find((question) => !isAnswered(draft, question)) ?? null

/** A complete report, or null. */
export function complete(draft: Draft): ConcernAnswers | null {
  if (firstUnanswered(draft) !== null) return null
  const answers = { ...draft, taken: draft.taken ?? null } as ConcernAnswers
  return isSlipMatter(answers.matter) ? { ...answers, guidelines: [] } : answers
}

/** The draft with one question answered, and without the answers that this one makes void. */
export function answered(draft: Draft, question: Question, given: Draft): Draft {
  const next = { ...draft, ...given }
  const isNew = answersOf[question].some(
    (answer) => JSON.stringify(draft[answer]) !== JSON.stringify(next[answer]),
  )
  if (isNew) for (const answer of reopens[question] ?? []) delete next[answer]
  return next
}

/** The first question that one of these answers belongs to; null when none does. */
export const questionOf = (answers: readonly string[]): Question | null =>
  all.find((question) => answersOf[question].some((answer) => answers.includes(answer))) ?? null

const pathOf = (page: Question | 'check') => `/report/about/${page}`

/** Where "Back" leads: the question before, or the start. */
export function wayBack(page: Question | 'check', draft: Draft): string {
  const questions = questionsOf(draft)
  const at = page === 'check' ? questions.length : questions.indexOf(page)
  const previous = questions[at - 1]
  return previous ? pathOf(previous) : '/report/about'
}

/**
 * Where an answer leads. Somebody who came to change one answer goes back to check, unless the change left a gap.
 * @param fromCheck the form was opened from "check your answers"
 */
export function wayOn(question: Question, draft: Draft, fromCheck: boolean): string {
  const gap = firstUnanswered(draft)
  if (fromCheck) return gap ? `${pathOf(gap)}?from=check` : pathOf('check')
  const questions = questionsOf(draft)
  return pathOf(questions[questions.indexOf(question) + 1] ?? gap ?? 'check')
}
