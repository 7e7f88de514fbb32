/** The steps of a safety concern; each is written down in the words of whoever took it. */
export const safetyActs = ['raiseSafety', 'noteSafetyAction', 'reviewSafety', 'standDownSafety'] as const
