import { z } from 'zod'
import { concernResolutions, findings } from '@/machines/concern/events'
import type { LocalDate } from '@/machines/effects'
import { fieldsOf } from '../model/answers-schema'
import { TEXT_LIMIT } from '../model/commands'
import type { DecisionContent } from '../model/concern-views'
import { validateReport } from './check-proposal'

const reasons = z.string().trim().min(1).max(TEXT_LIMIT)
export const referrals = ['none', 'authorities', 'treatment', 'otherOrganisation'] as const

const content = z.object({
  finding: z.enum(findings),
  findingReasons: reasons,
  resolution: z.enum(concernResolutions),
  resolutionReasons: reasons,
  plan: z.unknown(),
  referral: z.enum(referrals),
  referralReasons: reasons,
  replaces: z.enum(['none', 'varies', 'withdraws']),
})

/**
 * What is missing in a decision, whichever page it came from: finding, resolution and referral each with reasons, a
 * decision not to refer included. Measures belong to what was found; nothing is imposed for what was not. The answer
 * names fields, each with a message key below `refusal.field`; null when it is whole.
 */
export function missingIn(decision: DecisionContent, today: LocalDate): Record<string, string> | null {
  const parsed = content.safeParse(decision)
  const wrong = parsed.success ? {} : fieldsOf(parsed.error, 'choice')
  const { finding, resolution, plan } = decision
  const measures = plan?.measures ?? []
  if (finding !== 'supported' && resolution === 'imposed') wrong.resolution = 'onlyIfSupported'
  if (finding !== 'supported' && resolution !== 'agreed' && measures.length > 0)
    wrong.plan = 'onlyIfSupported'
  if (resolution === 'nothingNeeded' && measures.length > 0) wrong.plan = 'nothingNeeded'
  if (resolution === 'imposed' && measures.length === 0) wrong.plan = 'measures'
  const planned = { ...plan, words: plan?.words || decision.resolutionReasons }
  const inPlan = validateReport(planned, { imposed: resolution === 'imposed', today })
  if (inPlan) wrong.plan ??= inPlan
  return Object.keys(wrong).length > 0 ? wrong : null
}
