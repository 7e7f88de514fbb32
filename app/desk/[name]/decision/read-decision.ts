import 'server-only'
import { z } from 'zod'
import type { Read } from '@/app/_case/form-act'
import { words } from '@/app/_case/schema'
import { invalid } from '@/app/_ui/form/form-state'
import { requireActor } from '@/lib/auth/current-actor'
import { referrals } from '@/lib/cases/events/decision-schema'
import type { DecisionContent } from '@/lib/cases/model/concern-views'
import { parseProposal } from '@/lib/cases/model/proposal-schema'
import type { ProposalContent } from '@/lib/cases/model/views'
import { localToday } from '@/lib/deadlines/local-today'
import { concernResolutions, findings } from '@/machines/concern/events'
import { DECIDED, IMPOSED } from './field-names'

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
export async function readDecision(data: FormData, type: 'decide' | 'decideImposed'): Promise<Read> {
  const imposed = type === 'decideImposed'
  const typed = form.safeParse({
    ...Object.fromEntries(data),
    ...(imposed ? { resolution: 'imposed', finding: 'supported', follows: 'measures' } : {}),
  })
  const fields: Record<string, string> = typed.success ? {} : (invalid(typed.error).fields ?? {})
  let plan = nothing
  if (imposed || data.get('follows') === 'measures') {
    const today = await localToday(await requireActor())
    const parsed = parseProposal(data, { prefix: imposed ? IMPOSED : DECIDED, today, imposed })
    if (parsed.ok) plan = parsed.value
    else Object.assign(fields, parsed.fields)
  }
  if (!typed.success || Object.keys(fields).length > 0) return { ok: false, code: 'invalid', fields }
  const { follows: _, ...rest } = typed.data
  if (rest.resolution === 'imposed' && !imposed)
    return { ok: false, code: 'invalid', fields: { resolution: 'resolutionMissing' } }
  const decision: DecisionContent = { ...rest, plan }
  return { ok: true, value: { event: { type }, decision } }
}
