import { z } from 'zod'
import type { LocalDate } from '@/machines/effects'
import { TEXT_LIMIT } from './commands'
import {
  type MeasureGroup,
  type MeasureId,
  type MeasureView,
  measureGroups,
  type ProposalContent,
} from './views'

type MeasureDate = 'startOn' | 'reviewOn' | 'returnOn'

/** Step rows in one form; empty rows are left out. */
export const STEP_ROWS = 4
const STEP_LIMIT = 500
/** Days between check-ins on offer; '' is a single check-in. */
export const checkInRhythms = [7, 14, 28] as const

/** Dates of each measure; a pause needs them, thanks have none. */
export const measureDates: Record<MeasureId, readonly MeasureDate[]> = {
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

/** Names of the form's fields; each begins with `prefix`, so that a page can carry other fields too. */
export const proposalFields = (prefix: string) => ({
  /** the checkboxes of one group */
  group: (group: MeasureGroup) => `${prefix}.${group}`,
  date: (id: MeasureId, which: MeasureDate) => `${prefix}.${id}.${which}`,
  step: (row: number, part: 'text' | 'owner' | 'on') => `${prefix}.step${row}.${part}`,
  checkInOn: `${prefix}.checkInOn`,
  checkInEvery: `${prefix}.checkInEvery`,
  words: `${prefix}.words`,
})

const real = z.iso.date()

interface ParseProposalOptions {
  prefix: string
  /** today where the writer is: a date in the future has to be after it */
  today: LocalDate
  /** imposed measures belong only to a request for an imposed measure */
  imposed: boolean
}
/** `fields`: field name -> message key below `refusal.field`. */
type ParsedProposal = { ok: true; value: ProposalContent } | { ok: false; fields: Record<string, string> }

/** Reads a proposal from a submitted form. Never throws; returns an error for each field that does not fit. */
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

  const measures: MeasureView[] = []
  for (const group of offeredGroups(options.imposed)) {
    const chosen = new Set(form.getAll(names.group(group)))
    for (const id of measureGroups[group]) {
      if (chosen.delete(id)) measures.push(readMeasure(id, date, names, options.today, fields))
    }
    if (chosen.size > 0) fields[names.group(group)] = 'invalid'
  }

  const steps = []
  for (let row = 0; row < STEP_ROWS; row++) {
    const words = text(names.step(row, 'text'))
    const on = date(names.step(row, 'on'))
    if (words === '' && on === null) continue
    if (words === '') fields[names.step(row, 'text')] = 'textMissing'
    if (words.length > STEP_LIMIT) fields[names.step(row, 'text')] = 'stepTooLong'
    const owner = text(names.step(row, 'owner')) === 'handler' ? ('handler' as const) : ('subject' as const)
    steps.push({ text: words, owner, on })
  }

  const checkInOn = date(names.checkInOn)
  const every = text(names.checkInEvery)
  const checkInEvery = checkInRhythms.find((days) => String(days) === every) ?? null
  if (every !== '' && checkInEvery === null) fields[names.checkInEvery] = 'invalid'
  if (checkInEvery !== null && checkInOn === null) fields[names.checkInOn] ??= 'date'
  if (checkInOn !== null && checkInOn < options.today) fields[names.checkInOn] = 'datePast'

  const words = text(names.words)
  if (words.length > TEXT_LIMIT) fields[names.words] = 'tooLong'
  if (measures.length === 0 && steps.length === 0 && words === '')
    fields[names.group('support')] ??= 'measures'

  if (Object.keys(fields).length > 0) return { ok: false, fields }
  return { ok: true, value: { measures, steps, checkInOn, checkInEvery, words } }
}

/** The groups on offer; imposed measures only where one is being requested. */
export const offeredGroups = (imposed: boolean): readonly MeasureGroup[] =>
  imposed ? ['support', 'meeting', 'role', 'imposed'] : ['support', 'meeting', 'role']

function readMeasure(
  id: MeasureId,
  date: (name: string) => LocalDate | null,
  names: ReturnType<typeof proposalFields>,
  today: LocalDate,
  fields: Record<string, string>,
): MeasureView {
  const own = measureDates[id]
  const read = (which: MeasureDate) => (own.includes(which) ? date(names.date(id, which)) : null)
  const measure = { id, startOn: read('startOn'), reviewOn: read('reviewOn'), returnOn: read('returnOn') }
  const complain = (which: MeasureDate, key: string) => {
    fields[names.date(id, which)] ??= key
  }
  if (own.includes('returnOn')) for (const which of own) if (measure[which] === null) complain(which, 'date')
  const { startOn, reviewOn, returnOn } = measure
  if (startOn && reviewOn && reviewOn < startOn) complain('reviewOn', 'beforeStart')
  if (startOn && returnOn && returnOn <= startOn) complain('returnOn', 'beforeStart')
  else if (reviewOn && returnOn && reviewOn > returnOn) complain('reviewOn', 'afterReturn')
  if (reviewOn && reviewOn < today) complain('reviewOn', 'datePast')
  if (returnOn && returnOn < today) complain('returnOn', 'datePast')
  return measure
}
