/** What a page can say after something was done; a key of `messages.receipt.done`, in the address as `?done=`. */
export const doneKeys = [
  'conflictOfInterestAccepted',
  'conflictOfInterestObjected',
  'passedOn',
  'said',
  'added',
  'textCleared',
  'textObjected',
  'withdrawn',
  'safetyRaised',
  'retaliationReported',
  'conflictRaised',
  'reviewAsked',
  'changed',
] as const
export type DoneKey = (typeof doneKeys)[number]

/** The key in an address, or null: whatever else stands there says nothing. */
export const doneKeyOf = (value: unknown): DoneKey | null => doneKeys.find((key) => key === value) ?? null
