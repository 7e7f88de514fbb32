/** What a page can say after something was done; a key of `messages.cover.happened`, in the address as `?done=`. */
const doneKeys = ['asked', 'take', 'fellThrough', 'cancelRequest', 'cancelMeeting', 'keepMeeting'] as const
type DoneKey = (typeof doneKeys)[number]

/** The key in an address, or null: whatever else stands there says nothing. */
export const doneKeyOf = (value: unknown): DoneKey | null => doneKeys.find((key) => key === value) ?? null
