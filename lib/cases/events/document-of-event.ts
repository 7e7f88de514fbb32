import type { Tx } from '@/lib/db/client'
import { readDocuments } from '@/lib/db/documents'
import { ok, type Result, refuse } from '@/lib/policy/result'
import { openDocument } from '@/lib/vault/documents'
import { readBody } from '../load/read-body'
import { TEXT_LIMIT } from '../model/commands'
import type { DocumentBodies, DocumentBody } from '../model/document-bodies'
import { documentDestination } from './document-destination'
import type { EventRequest } from './event-request'
import type { EventDocument } from './registry/row'

const nothing: Result<null> = ok(null)

/** What an event seals; null when it has nothing to seal. Refuses with `invalid` and the fields that are wrong. */
export async function bodyOf(tx: Tx, given: EventRequest): Promise<Result<DocumentBody | null>> {
  const { event, capacity, loaded, command, document } = given
  const { words } = command
  if (!document) return nothing
  switch (document.kind) {
    case 'proposal':
      return command.proposal
        ? ok({
            ...command.proposal,
            by: event.type === 'counterPropose' ? 'subject' : 'handler',
            imposed: event.type === 'requestImposed',
          })
        : nothing
    case 'decision':
      return ok(command.decision ?? null)
    case 'area':
      return words !== '' && event.type === 'noteArea' ? ok({ area: event.area, text: words }) : nothing
    case 'screening':
      return ok({ guidelines: command.guidelines ?? [], sawIt: command.sawIt ?? 'notSure', text: words })
    case 'shown':
      return typed(given)
    case 'put':
    case 'told':
      return toldOrPut(tx, given, document)
    case 'answers':
      return answers(tx, given)
    case 'companion':
    case 'advice':
      return ok({ text: words })
    default: {
      const { as } = documentDestination(document, capacity, loaded)
      return words === '' ? nothing : ok({ as, text: words } satisfies DocumentBodies['text'])
    }
  }
}

/** The text that a handler wrote for one recipient, with its points. */
function typed({ command }: EventRequest): Result<DocumentBodies['shown']> {
  const text = command.text?.text.trim() ?? ''
  const points = (command.text?.points ?? []).map((point) => point.trim()).filter((point) => point !== '')
  if (text === '' && points.length === 0) return refuse('invalid', { text: 'required' })
  const long = [text, ...points].some((one) => one.length > TEXT_LIMIT) || points.length > 50
  return long ? refuse('invalid', { text: 'tooLong' }) : ok({ points, text })
}

/**
 * The respondent gets exactly the text that the reporter was shown: copied here, so that no form can change it. Without
 * a reporter, and for every other recipient, it is what the handler wrote.
 */
async function toldOrPut(
  tx: Tx,
  given: EventRequest,
  { kind, toOther }: EventDocument,
): Promise<Result<DocumentBodies['put'] | DocumentBodies['told']>> {
  const { event, command, loaded } = given
  const shownId = 'shownId' in event ? event.shownId : null
  const shown = shownId ? await readBody(tx, given, shownId, 'shown') : null
  if (shownId && !shown) return refuse('notNow')
  if (!shown && 'shownId' in event && loaded.at.hasReporter) return refuse('invalid', { text: 'required' })
  const written = shown ? ok(shown) : typed(given)
  if (!written.ok) return written
  const { points, text } = written.value
  if (kind === 'put') return ok({ shownId, points, text })
  const recipient = command.text?.recipient?.trim() ?? ''
  if (toOther && recipient === '') return refuse('invalid', { recipient: 'required' })
  const to = event.type === 'informReporter' ? 'reporter' : toOther ? 'other' : 'respondent'
  return ok({ to, recipient: toOther ? recipient.slice(0, 500) : '', text })
}

/** An answer to each point that was put to them, in their order; what they leave out is unanswered. */
async function answers(tx: Tx, given: EventRequest): Promise<Result<DocumentBodies['answers'] | null>> {
  const { loaded, opened, command } = given
  const { words } = command
  const [row] = (await readDocuments(tx, loaded.file.id, { kind: 'put' })).slice(-1)
  const casePart = row && opened.get(row.part)
  const put = casePart ? ((await openDocument(casePart, row)) as DocumentBodies['put']) : null
  const typedAnswers = command.answers ?? []
  const kept = (put?.points ?? []).map((_, index) => ({
    answer: typedAnswers[index]?.answer ?? ('unanswered' as const),
    words: typedAnswers[index]?.words.trim() ?? '',
  }))
  if (kept.some((one) => one.words.length > TEXT_LIMIT)) return refuse('invalid', { answers: 'tooLong' })
  const said = words !== '' || kept.some((one) => one.answer !== 'unanswered' || one.words !== '')
  return said ? ok({ answers: kept, text: words }) : nothing
}
