import { z } from 'zod'
import type { LocalDate } from '@/machines/effects'
import { TEXT_LIMIT } from '../model/commands'
import { offeredGroups } from '../model/proposal-schema'
import { measureGroups, measureIds, type ProposalContent } from '../model/views'

const date = z.iso.date().nullable()
const content = z.object({
  measures: z
    .array(z.object({ id: z.enum(measureIds), startOn: date, reviewOn: date, returnOn: date }))
    .max(measureIds.length),
  steps: z
    .array(z.object({ text: z.string().min(1).max(500), owner: z.enum(['subject', 'handler']), on: date }))
    .max(20),
  checkInOn: date,
  checkInEvery: z.number().int().min(1).max(366).nullable(),
  words: z.string().max(TEXT_LIMIT),
})

/**
 * Checks a proposal from any page or program, because a form can be bypassed. Measures are those of the catalogue;
 * imposed ones need a request for an imposed measure; a date may not be in the past. Returns null, or a message key
 * below `refusal.field`.
 */
export function validateReport(
  proposal: ProposalContent,
  { imposed, today }: { imposed: boolean; today: LocalDate },
): string | null {
  const parsed = content.safeParse(proposal)
  if (!parsed.success)
    return parsed.error.issues.some((issue) => issue.code === 'too_big') ? 'tooLong' : 'invalid'
  const { measures, steps, checkInOn, checkInEvery, words } = parsed.data
  const offered = new Set(offeredGroups(imposed).flatMap((group) => [...measureGroups[group]] as string[]))
  if (!measures.every((measure) => offered.has(measure.id))) return 'invalid'
  if (checkInEvery !== null && checkInOn === null) return 'date'
  const ahead = [checkInOn, ...measures.flatMap((measure) => [measure.reviewOn, measure.returnOn])]
  if (ahead.some((on) => on !== null && on < today)) return 'datePast'
  return measures.length === 0 && steps.length === 0 && words.trim() === '' ? 'measures' : null
}
