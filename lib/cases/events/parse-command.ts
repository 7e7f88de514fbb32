import { z } from 'zod'
import { ok, type Result, refuse } from '@/lib/policy/result'
import type { CaseWorkflowName } from '@/machines'
import type { LocalDate } from '@/machines/effects'
import type { CaseCommand, CaseCommandEvent } from '../model/commands'
import { guidelineIds, sawIt } from '../model/concern-views'
import { rowOf } from './registry'
import { neededDocument, words } from './registry/fields'
import type { EventDocument, EventDocumentKind } from './registry/row'

/** A command of which every field is one that the row of its event lists. */
export type ParsedCommand = Omit<CaseCommand, 'seenVersion' | 'words'> & { words: string }

/** What a command can carry besides its event. */
const inputs = [
  'words',
  'proposal',
  'decision',
  'text',
  'answers',
  'guidelines',
  'sawIt',
  'toPersonId',
  'otherName',
] as const satisfies readonly Exclude<keyof CaseCommand, 'event' | 'seenVersion'>[]
type Input = (typeof inputs)[number]

// what has a structure of its own is read by its own rules: see complete-event.ts
const structured = z.unknown().optional()

/** What has to come with a document of each kind. */
const inputsOf: Record<EventDocumentKind, (required: boolean) => Partial<Record<Input, z.ZodType>>> = {
  text: (required) => ({ words: required ? neededDocument : words.default('') }),
  area: (required) => ({ words: required ? neededDocument : words.default('') }),
  companion: () => ({ words: neededDocument }),
  advice: () => ({ words: neededDocument }),
  screening: () => ({
    words: neededDocument,
    // several; none is "not sure"
    guidelines: z.array(z.enum(guidelineIds, 'chooseShown')).default([]),
    sawIt: z.enum(sawIt, 'chooseOne').default('notSure'),
  }),
  // none has to be answered, but something has to be said
  answers: () => ({ words: words.default(''), answers: structured }),
  proposal: () => ({ proposal: structured }),
  decision: () => ({ decision: structured }),
  shown: () => ({ text: structured }),
  put: () => ({ text: structured }),
  told: () => ({ text: structured }),
}
const inputsFor = (document: EventDocument | undefined) =>
  document ? inputsOf[document.kind](document.required) : {}

/**
 * Takes of a command what the row of its event lists. Other fields of the event are not taken; a text that the event
 * does not carry is refused, so that none is lost unseen. Refuses with `invalid` and a message key for each field.
 * @param today where the sender is
 */
export function parseCommand(
  workflow: CaseWorkflowName,
  { event, seenVersion: _, ...beside }: CaseCommand,
  today: LocalDate,
): Result<ParsedCommand> {
  const row = rowOf(workflow, event.type)
  if (!row) return refuse('notFound')
  const shape = { ...inputsFor(row.document), ...row.names }
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries(beside))
    if (!Object.hasOwn(shape, name) && value !== undefined && value !== '') fields[name] = 'invalid'

  const parsedEvent = z.object({ ...row.fields, type: z.literal(event.type) }).safeParse(event)
  const parsedBeside = z.object(shape).safeParse(beside)
  for (const { error } of [parsedEvent, parsedBeside])
    for (const { path, message } of error?.issues ?? []) fields[String(path[0])] ??= message
  for (const [name, value] of Object.entries(parsedEvent.data ?? {}))
    if (row.fields?.[name]?.meta()?.ahead && typeof value === 'string') {
      const wrong = notAhead(value, today)
      if (wrong) fields[name] ??= wrong
    }
  if (!parsedEvent.success || !parsedBeside.success || Object.keys(fields).length > 0)
    return refuse('invalid', fields)
  // the rows' types say that these schemas make just these fields
  const listed = parsedBeside.data as Partial<ParsedCommand>
  return ok({ words: '', ...listed, event: parsedEvent.data as CaseCommandEvent })
}

const notAhead = (value: LocalDate, today: LocalDate): 'datePast' | 'dateTooFar' | null =>
  value < today ? 'datePast' : value > inTwoYears(today) ? 'dateTooFar' : null

const inTwoYears = (today: LocalDate): LocalDate => `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`
