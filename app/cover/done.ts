/** What a page can confirm after an act; keys of `messages.cover.happened`, in the URL as `?done=`. */
const doneKeys = ['asked', 'take', 'fellThrough', 'cancelRequest', 'cancelMeeting', 'keepMeeting'] as const
type DoneKey = (typeof doneKeys)[number]

/** The key in the URL; null for any other value. */
export const doneKeyOf = (value: unknown): DoneKey | null => doneKeys.find((key) => key === value) ?? null
