import { z } from 'zod'
import { neededWords } from '@/app/_case/schema'

/** What somebody brought in from another office can answer; each needs their reasons. */
export const decisions = [
  'confirmImposed',
  'declineImposed',
  'confirmInterim',
  'renewInterim',
  'liftInterim',
  'reviewUpheld',
  'reviewSentBack',
] as const

export const decisionForm = z.object({
  decision: z.enum(decisions, 'chooseOne'),
  /** the proposal that stood on the page; '' where none does */
  proposalId: z.string().max(36),
  words: neededWords,
})
