import { z } from 'zod'
import type { LocalDate } from '@/machines/effects'
import { WORDS_LIMIT } from './commands'
import { type MeasureId, type MeasureView, measureGroups, measureIds, type ProposalContent } from './views'

/** Steps that one form offers; empty rows are left out. */
export const STEP_ROWS = 4
const STEP_LIMIT = 500
/** Days between check-ins that can be chosen; '' is a single one. */
export const checkInRhythms = [7, 14, 28] as const

/** Dates that belong to a measure; a pause cannot be without them, thanks have none. */
export const measureDates: Record<MeasureId, readonly ('startOn' | 'reviewOn' | 'returnOn')[]> = {
  thanked: [],
  conversation: ['startOn'],
  peerSupport: ['startOn', 'reviewOn'],
  coFacilitate: ['startOn', 'reviewOn'],
  lighterLoad: ['startOn', 'reviewOn'],
  verificationByOther: ['startOn', 'reviewOn'],
  agreedPause: ['startOn', 'reviewOn', 'returnOn'],
  refresher: ['startOn', 'reviewOn'],
  anotherRole: ['startOn', 'reviewOn'],
  agreedEnd: ['startOn'],
  imposedPause: ['startOn', 'reviewOn', 'returnOn'],
  imposedEnd: ['startOn'],
}

/** Names of the form's fields; every one begins with `prefix`, so that a page can carry other fields too. */
export const proposalFields = (prefix: string) => ({
  measures: `${prefix}.measures`,
  date: (id: MeasureId, which: 'startOn' | 'reviewOn' | 'returnOn') => `${prefix}.${id}.${which}`,
  step: (row: number, part: 'text' | 'owner' | 'on') => `${prefix}.step${row}.${part}`,
  checkInOn: `${prefix}.checkInOn`,
  checkInEvery: `${prefix}.checkInEvery`,
  words: `${prefix}.words`,
})

const real = z.iso.date()
const measure = z.enum(measureIds)

export interface ParseProposalOptions {
  prefix: string
  /** today where the writer is: nothing that is still to come may lie before it */
  today: LocalDate
  /** imposed measures belong to a request for an imposed measure, and to nothing else */
  imposed: boolean
}
/** `fields`: field name -> message key below `refusal.field`. */
export type ParsedProposal =
  | { ok: true; value: ProposalContent }
  | { ok: false; fields: Record<string, string> }

/** Reads a proposal out of a submitted form. Never throws; what does not fit is named field by field. */
export function parseProposal(form: FormData, options: ParseProposalOptions): ParsedProposal {
  const names = proposalFields(options.prefix)
  const fields: Record<string, string> = {}
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const date = (name: string): LocalDate | null => {
    const typed = text(name)
    if (typed === '') return null
    if (real.safeParse(typed).success) return typed
    fields[name] = 'date'
    return null
  }

  const allowed = new Set<MeasureId>(options.imposed ? measureIds : softMeasures)
  const measures: MeasureView[] = []
  for (const chosen of new Set(form.getAll(names.measures))) {
    const id = measure.safeParse(chosen)
    if (!id.success || !allowed.has(id.data)) fields[names.measures] = 'choice'
    else measures.push(readMeasure(id.data, date, names, options.today, fields))
  }

  const steps = []
  for (let row = 0; row < STEP_ROWS; row++) {
    const words = text(names.step(row, 'text'))
    const on = date(names.step(row, 'on'))
    if (words === '' && on === null) continue
    if (words === '') fields[names.step(row, 'text')] = 'required'
    if (words.length > STEP_LIMIT) fields[names.step(row, 'text')] = 'tooLong'
    const owner = text(names.step(row, 'owner')) === 'handler' ? ('handler' as const) : ('subject' as const)
    steps.push({ text: words, owner, on })
  }

  const checkInOn = date(names.checkInOn)
  const every = text(names.checkInEvery)
  const checkInEvery = checkInRhythms.find((days) => String(days) === every) ?? null
  if (every !== '' && checkInEvery === null) fields[names.checkInEvery] = 'choice'
  if (checkInEvery !== null && checkInOn === null) fields[names.checkInOn] ??= 'required'
  if (checkInOn !== null && checkInOn < options.today) fields[names.checkInOn] = 'past'

  const words = text(names.words)
  if (words.length > WORDS_LIMIT) fields[names.words] = 'tooLong'
  if (measures.length === 0 && steps.length === 0 && words === '') fields[names.measures] ??= 'emptyProposal'

  if (Object.keys(fields).length > 0) return { ok: false, fields }
  return { ok: true, value: { measures, steps, checkInOn, checkInEvery, words } }
}

const softMeasures = [...measureGroups.support, ...measureGroups.meeting, ...measureGroups.role]

function readMeasure(
  id: MeasureId,
  date: (name: string) => LocalDate | null,
  names: ReturnType<typeof proposalFields>,
  today: LocalDate,
  fields: Record<string, string>,
): MeasureView {
  const own = measureDates[id]
  const read = (which: 'startOn' | 'reviewOn' | 'returnOn') =>
    own.includes(which) ? date(names.date(id, which)) : null
  const measure = { id, startOn: read('startOn'), reviewOn: read('reviewOn'), returnOn: read('returnOn') }
  const complain = (which: 'startOn' | 'reviewOn' | 'returnOn', key: string) => {
    fields[names.date(id, which)] ??= key
  }
  if (own.includes('returnOn'))
    for (const which of own) if (measure[which] === null) complain(which, 'required')
  const { startOn, reviewOn, returnOn } = measure
  if (startOn && reviewOn && reviewOn < startOn) complain('reviewOn', 'beforeStart')
  if (startOn && returnOn && returnOn <= startOn) complain('returnOn', 'beforeStart')
  if (reviewOn && returnOn && reviewOn > returnOn) complain('reviewOn', 'afterReturn')
  if (reviewOn && reviewOn < today) complain('reviewOn', 'past')
  if (returnOn && returnOn < today) complain('returnOn', 'past')
  return measure
}
