import { z } from 'zod'
import { ok, type Result, refuse } from '@/lib/policy/result'
import { concernResolutions, findings } from '@/machines/concern/events'
import type { LocalDate } from '@/machines/effects'
import type { DecisionContent } from '../model/concern-views'
import { parseProposal } from '../model/proposal-schema'
import type { ProposalContent } from '../model/views'
import { referrals } from './decision-schema'
import { editorPrefix } from './form-fields'
import { words } from './registry/fields'

// each gap says which it is: the list above the form would else say seven times to choose one
const form = z.object({
  finding: z.enum(findings, 'findingMissing'),
  findingReasons: words.min(1, 'findingWhy'),
  resolution: z.enum(concernResolutions, 'resolutionMissing'),
  resolutionReasons: words.min(1, 'resolutionWhy'),
  /** whether measures follow at all */
  follows: z.enum(['nothing', 'measures'], 'followsMissing'),
  referral: z.enum(referrals, 'referralMissing'),
  referralReasons: words.min(1, 'referralWhy'),
  replaces: z.enum(['none', 'varies', 'withdraws'], 'replacesMissing'),
})

const nothing: ProposalContent = { measures: [], steps: [], checkInOn: null, checkInEvery: null, words: '' }

/** A whole decision out of a submitted form; what is missing is named field by field, all of it at once. */
export function readDecision(
  data: FormData,
  imposed: boolean,
  today: LocalDate,
): Result<{ decision: DecisionContent }> {
  const typed = form.safeParse({
    ...Object.fromEntries(data),
    ...(imposed ? { resolution: 'imposed', finding: 'supported', follows: 'measures' } : {}),
  })
  const fields: Record<string, string> = {}
  for (const { path, message } of typed.error?.issues ?? []) fields[String(path[0])] ??= message
  let plan = nothing
  if (imposed || data.get('follows') === 'measures') {
    const prefix = editorPrefix[imposed ? 'decideImposed' : 'decide']
    const parsed = parseProposal(data, { prefix, today, imposed })
    if (parsed.ok) plan = parsed.value
    else Object.assign(fields, parsed.fields)
  }
  if (!typed.success || Object.keys(fields).length > 0) return refuse('invalid', fields)
  const { follows: _, ...rest } = typed.data
  if (rest.resolution === 'imposed' && !imposed) return refuse('invalid', { resolution: 'resolutionMissing' })
  return ok({ decision: { ...rest, plan } })
}
