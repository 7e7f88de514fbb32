/** What a page can say after something was done; a key of `messages.my.done`, in the address as `?done=`. */
const doneKeys = [
  'reported',
  'sentNow',
  'passedOn',
  'conflictOfInterestAccepted',
  'conflictOfInterestObjected',
  'moreTime',
  'said',
  'contested',
  'corrected',
  'agreed',
  'proposed',
  'proposalTakenBack',
  'checkedIn',
  'checkInsPaused',
  'checkInsResumed',
  'returned',
  'backToTalking',
  'safetyRaised',
  'takenBack',
  'consentEnded',
  'reviewAsked',
  'answered',
  'companionNamed',
  'textCleared',
  'textObjected',
  'retaliationReported',
  'takeBackAsked',
  'conflictRaised',
  'added',
  'changed',
] as const
export type DoneKey = (typeof doneKeys)[number]

/** The key in an address, or null: whatever else stands there says nothing. */
export const doneKeyOf = (value: unknown): DoneKey | null => doneKeys.find((key) => key === value) ?? null
