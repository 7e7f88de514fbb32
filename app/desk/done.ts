/** What a page can say after something was done; a key of `messages.desk.done`, in the address as `?done=`. */
export const doneKeys = [
  'acknowledged',
  'tieDeclared',
  'steppedAside',
  'handOverAccepted',
  'handOverDeclined',
  'sent',
  'contactNoted',
  'promised',
  'areaNoted',
  'areaReopened',
  'saved',
  'circumstances',
  'proposed',
  'withdrawn',
  'agreed',
  'imposedAsked',
  'checkedIn',
  'returned',
  'backToTalking',
  'handOverOffered',
  'handOverTakenBack',
  'handedUp',
  'onHold',
  'resumed',
  'safetyRaised',
  'safetyNoted',
  'noteAdded',
  'closed',
  'reopened',
  'changed',
] as const
export type DoneKey = (typeof doneKeys)[number]

/** The key in an address, or null: whatever else stands there says nothing. */
export const doneKeyOf = (value: unknown): DoneKey | null => doneKeys.find((key) => key === value) ?? null
