import { z } from 'zod'
import type { LocalDate } from '@/machines/effects'
import { findings, lapseResolutions } from '@/machines/ethical-lapse/events'
import type { DecisionContent } from '../lapse-views'
import { fieldsOf } from '../reporting/answers-schema'
import { whatIsWrongWith } from './check-proposal'
import { WORDS_LIMIT } from './commands'

const reasons = z.string().trim().min(1).max(WORDS_LIMIT)
export const referrals = ['none', 'authorities', 'treatment', 'otherOrganisation'] as const

const content = z.object({
  finding: z.enum(findings),
  findingReasons: reasons,
  resolution: z.enum(lapseResolutions),
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
export function whatIsMissingIn(decision: DecisionContent, today: LocalDate): Record<string, string> | null {
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
  const inPlan = whatIsWrongWith(planned, { imposed: resolution === 'imposed', today })
  if (inPlan) wrong.plan ??= inPlan
  return Object.keys(wrong).length > 0 ? wrong : null
}
