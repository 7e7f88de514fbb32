import { z } from 'zod'
import { ok, type Result, refuse } from '@/lib/policy/result'
import type { CaseWorkflowName } from '@/machines'
import type { LocalDate } from '@/machines/effects'
import type { CaseCommand, CaseCommandEvent } from '../model/commands'
import { parseProposal } from '../model/proposal-schema'
import type { CasePersonEventType } from '../model/views'
import {
  answerField,
  editorPrefix,
  MOST_POINTS,
  POINT_ROWS,
  pointAnswers,
  pointField,
  textField,
} from './form-fields'
import { parseCommand } from './parse-command'
import { readDecision } from './read-decision'
import { rowOf } from './registry'
import { words } from './registry/fields'
import type { EventDocument } from './registry/row'

export type FormCommand = Omit<CaseCommand, 'seenVersion'>
type Beside = Omit<FormCommand, 'event'>

/**
 * The command of a submitted form, by the row of its event: only fields that the row lists are read. What is wrong is
 * named field by field, each with a message key below `refusal.field`.
 * @param today where the sender is
 */
export function readForm(
  workflow: CaseWorkflowName,
  type: CasePersonEventType,
  data: FormData,
  today: LocalDate,
): Result<FormCommand> {
  const row = rowOf(workflow, type)
  if (!row) return refuse('notFound')
  const posted = (name: string) => data.get(name) ?? undefined
  const event = Object.fromEntries(Object.keys(row.fields ?? {}).map((name) => [name, posted(name)]))
  const named = Object.fromEntries(Object.keys(row.names ?? {}).map((name) => [name, posted(name)]))
  const written = row.document ? readDocument(row.document, type, data, today) : ok({})
  const command = parseCommand(
    workflow,
    {
      event: { type, ...event } as CaseCommandEvent,
      ...named,
      ...(written.ok ? written.value : {}),
      seenVersion: null,
    },
    today,
  )
  // everything that is wrong is named at once, the document's fields first: they are higher on the page
  const wrong = { ...(written.ok ? {} : written.fields), ...(command.ok ? {} : command.fields) }
  return Object.keys(wrong).length > 0 ? refuse('invalid', wrong) : command
}

function readDocument(
  document: EventDocument,
  type: CasePersonEventType,
  data: FormData,
  today: LocalDate,
): Result<Beside> {
  const typed = { words: String(data.get('words') ?? '') }
  switch (document.kind) {
    case 'proposal': {
      const prefix = editorPrefix[type as 'propose']
      const read = parseProposal(data, { prefix, today, imposed: type === 'requestImposed' })
      return read.ok ? ok({ proposal: read.value }) : refuse('invalid', read.fields)
    }
    case 'decision':
      return readDecision(data, type === 'decideImposed', today)
    case 'shown':
    case 'put':
    case 'told':
      return readText(document, data)
    case 'answers':
      return readAnswers(data)
    case 'screening':
      return ok({
        ...typed,
        guidelines: data.getAll('guidelines') as Beside['guidelines'],
        // a form offers "not sure"; it is not taken for chosen
        sawIt: String(data.get('sawIt') ?? '') as Beside['sawIt'],
      })
    default:
      return ok(typed)
  }
}

const point = z.string().trim().max(2_000, 'pointLong')
const recipient = z.string({ error: 'recipient' }).trim().min(1, 'recipient').max(300, 'recipientLong')

/**
 * A text that tells a side, or another person, something. A form with rows for points asks for one at least, any other
 * for the text. What the reporter was shown is named by its id and copied by the server: nothing typed beside it is
 * read.
 */
function readText({ readAgain, toOther }: EventDocument, data: FormData): Result<Beside> {
  if (data.get('shownId')) return ok({})
  const fields: Record<string, string> = {}
  const text = words.safeParse(data.get('text'))
  if (!text.success) fields.text = text.error.issues[0]?.message ?? 'textMissing'
  const points: string[] = []
  const pointed = data.has(pointField(0))
  for (let row = 0; pointed && row < POINT_ROWS; row++) {
    const typed = point.safeParse(String(data.get(pointField(row)) ?? ''))
    if (!typed.success) fields[pointField(row)] = 'pointLong'
    else if (typed.data !== '') points.push(typed.data)
  }
  if (pointed && points.length === 0) fields[pointField(0)] ??= 'point'
  if (!pointed && text.data === '') fields.text = 'textMissing'
  const named = toOther ? recipient.safeParse(data.get('recipient') ?? undefined) : null
  if (named?.error) fields.recipient = named.error.issues[0]?.message ?? 'recipient'
  // below the points, as on the page
  if (readAgain && data.get('read') !== 'yes') fields.read = 'readAgain'
  if (Object.keys(fields).length > 0) return refuse('invalid', fields)
  return ok({ text: { points, text: text.data ?? '', ...(named?.data ? { recipient: named.data } : {}) } })
}

const answer = z.enum(pointAnswers).catch('unanswered')

/** An answer to each point in its order, and text about the whole. All of it may be left out, but not everything at once. */
function readAnswers(data: FormData): Result<Beside> {
  const answers: NonNullable<Beside['answers']> = []
  const fields: Record<string, string> = {}
  for (let row = 0; row < MOST_POINTS && data.has(textField(row)); row++) {
    const typed = words.safeParse(data.get(textField(row)))
    if (typed.success) answers.push({ answer: answer.parse(data.get(answerField(row))), words: typed.data })
    else fields[textField(row)] = typed.error.issues[0]?.message ?? 'tooLong'
  }
  const whole = String(data.get('words') ?? '').trim()
  const silent = answers.every((each) => each.answer === 'unanswered' && each.words === '')
  if (silent && whole === '') fields.words = 'textMissing'
  return Object.keys(fields).length > 0 ? refuse('invalid', fields) : ok({ words: whole, answers })
}
