import { createHash } from 'node:crypto'
import type { Messages } from 'next-intl'
import type { ComponentType, ReactNode } from 'react'
import type { z } from 'zod'
import type { PersonActor } from '@/lib/policy'
import type { Refusal } from '@/lib/policy/result'

/** What one kind of report is made of. */
export interface Kind {
  answers: object
  /** who may write one; null for a visitor, who is not signed in */
  actor: PersonActor | null
  /** what can be chosen from the directory */
  choices: unknown
  /** speaks with the messages of this journey */
  t: unknown
}

/** A report that is being written. */
export interface Asked<K extends Kind> {
  actor: K['actor']
  draft: Partial<K['answers']>
  /** Read only by the questions that offer something from the directory. */
  choices: () => Promise<K['choices']>
  /** Takes the place of the draft that was kept before. A refusal where no draft may be begun now. */
  keep: (draft: Partial<K['answers']>) => Promise<Refusal | null>
}

/** What the fields of a question are drawn from. */
export interface FieldsProps<K extends Kind> extends Asked<K> {
  t: K['t']
  /** name of a field, and what the draft holds for it */
  field: <Name extends keyof K['answers'] & string>(
    name: Name,
  ) => { name: Name; defaultValue: Partial<K['answers']>[Name] }
}

/** One question: its fields, what fits into them, and how the answer reads on the check page. */
export interface Question<K extends Kind> {
  /** the last part of its address */
  id: string
  title: TitleKey
  /** the answers it gives; it is answered when each of them is there */
  answers: readonly (keyof K['answers'])[]
  /** left out when every draft is asked */
  isAsked?: (draft: Partial<K['answers']>) => boolean
  /** what is sent in the place of its answers when it is not asked */
  otherwise?: Partial<K['answers']>
  /** the question that has to be answered first: what can be chosen here follows from it */
  after?: string
  /** answers that a new answer to this question makes void */
  voids?: readonly (keyof K['answers'])[]
  parse: (data: FormData, asked: Asked<K>) => Parsed<K> | Promise<Parsed<K>>
  /** the fields, for the middle of an `ActForm` */
  Fields: ComponentType<FieldsProps<K>>
  /** content below the form */
  Below?: ComponentType<FieldsProps<K>>
  rows: (answers: K['answers'], told: Pick<K, 'choices' | 't'>) => AnswerRow[]
}

/** `data` are answers; the messages of `error` are keys of `refusal.field`. */
type Parsed<K extends Kind> = z.ZodSafeParseResult<Partial<K['answers']>>

/** One line of the check page. */
export interface AnswerRow {
  label: string
  value: ReactNode
}

/** A report as a list of questions, in the order in which they are asked. */
export interface Journey<K extends Kind> {
  /** address of its start; a question, and `check`, are below it */
  path: '/report' | '/concern'
  texts: Texts
  say: () => Promise<K['t']>
  questions: readonly Question<K>[]
  /** what is sent for an answer that belongs to no question and was not given */
  otherwise?: Partial<K['answers']>
}

/** The part of the messages that a journey speaks with. */
export type Texts = 'report' | 'about'
/** `report.what.title` and the like. */
type TitleKey = {
  [Text in Texts]: {
    [Key in keyof Messages[Text] & string]: Messages[Text][Key] extends { title: string }
      ? `${Text}.${Key}.title`
      : never
  }[keyof Messages[Text] & string]
}[Texts]

type Draft<K extends Kind> = Partial<K['answers']>

/** The questions that this report has. */
const asked = <K extends Kind>({ questions }: Journey<K>, draft: Draft<K>) =>
  questions.filter(({ isAsked }) => isAsked?.(draft) ?? true)

export const questionsOf = <K extends Kind>(journey: Journey<K>, draft: Draft<K>): string[] =>
  asked(journey, draft).map(({ id }) => id)

export const isAnswered = <K extends Kind>({ answers }: Question<K>, draft: Draft<K>): boolean =>
  answers.every((answer) => draft[answer] !== undefined)

/** The first question without an answer; null when the report is complete. */
export const firstUnanswered = <K extends Kind>(journey: Journey<K>, draft: Draft<K>): string | null =>
  asked(journey, draft).find((question) => !isAnswered(question, draft))?.id ?? null

/** A complete report, or null. */
export function complete<K extends Kind>(journey: Journey<K>, draft: Draft<K>): K['answers'] | null {
  if (firstUnanswered(journey, draft) !== null) return null
  const has = asked(journey, draft)
  const instead = journey.questions.filter((each) => !has.includes(each)).map(({ otherwise }) => otherwise)
  return Object.assign({}, journey.otherwise, draft, ...instead)
}

/** Says of two reports whether they are the same, without saying what is in them. */
export const fingerprint = (answers: object): string =>
  createHash('sha256').update(JSON.stringify(answers)).digest('base64url')

/** The draft with one question answered, and without the answers that this one makes void. */
export function answered<K extends Kind>(
  { answers, voids = [] }: Question<K>,
  draft: Draft<K>,
  given: Draft<K>,
): Draft<K> {
  const next = { ...draft, ...given }
  const isNew = answers.some((answer) => JSON.stringify(draft[answer]) !== JSON.stringify(next[answer]))
  if (isNew) for (const answer of voids) delete next[answer]
  return next
}

/** The first question that one of these answers belongs to; null when none does. */
export const questionOf = <K extends Kind>(journey: Journey<K>, fields: readonly string[]): string | null =>
  journey.questions.find(({ answers }) => answers.some((answer) => fields.includes(String(answer))))?.id ??
  null

/** Where "Back" leads: the question before, or the start. */
export function wayBack<K extends Kind>(journey: Journey<K>, page: string, draft: Draft<K>): string {
  const pages = [...questionsOf(journey, draft), 'check']
  const previous = pages[pages.indexOf(page) - 1]
  return previous ? `${journey.path}/${previous}` : journey.path
}

/** Where a report is carried on: the first question without an answer, or the check page. */
export const wayIn = <K extends Kind>(journey: Journey<K>, draft: Draft<K>): string =>
  `${journey.path}/${firstUnanswered(journey, draft) ?? 'check'}`

/**
 * Where an answer leads. From the check page, to change one answer: back to it, unless the change left a gap.
 * @param fromCheck the form was opened from the check page
 */
export function wayOn<K extends Kind>(
  journey: Journey<K>,
  question: string,
  draft: Draft<K>,
  fromCheck: boolean,
): string {
  const gap = firstUnanswered(journey, draft)
  if (fromCheck) return gap ? `${journey.path}/${gap}?from=check` : `${journey.path}/check`
  const ids = questionsOf(journey, draft)
  const next = ids.includes(question) ? ids[ids.indexOf(question) + 1] : undefined
  return next ? `${journey.path}/${next}` : wayIn(journey, draft)
}
