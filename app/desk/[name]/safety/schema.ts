import { z } from 'zod'
import { neededWords } from '@/app/_case/schema'

/** The steps of a safety concern; each is written down in the words of whoever took it. */
export const safetyActs = ['raiseSafety', 'noteSafetyAction', 'reviewSafety', 'standDownSafety'] as const
export type SafetyAct = (typeof safetyActs)[number]

export const safetyForm = z.object({ act: z.enum(safetyActs, 'chooseOne'), words: neededWords })
