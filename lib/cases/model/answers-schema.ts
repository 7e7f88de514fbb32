import { z } from 'zod'

/** An id of the directory, as a form sends it. */
export const id = z.string().max(64)

/** What is named twice is meant once. */
export const several = <T extends z.ZodType<string>>(one: T, atMost: number) =>
  z
    .array(one)
    .max(atMost)
    .transform((all) => [...new Set(all)])

/**
 * The fields of answers that do not fit, each with a message key below `refusal.field`.
 * @param otherwise for what is neither too long nor left empty
 */
export const fieldsOf = ({ issues }: z.ZodError, otherwise: 'required' | 'choice'): Record<string, string> =>
  Object.fromEntries(
    issues.map(({ path, code }) => [
      String(path[0]),
      code === 'too_big' ? 'tooLong' : code === 'too_small' ? 'required' : otherwise,
    ]),
  )

/** What a person typed into an address is no choice: only what they were offered can be named. */
export const among = (ids: readonly (string | null)[], offered: readonly { id: string }[]): boolean =>
  ids.every((one) => offered.some((choice) => choice.id === one))

/** One person picked in an office: of those told, in it, and not left out. A message key; null when it is so. */
export function wrongPersonIn(
  answers: {
    officeIds: readonly string[]
    personIn: Record<string, string>
    excludedPersonIds: readonly string[]
  },
  offices: readonly { id: string; people: readonly { id: string }[] }[],
): 'choice' | 'excluded' | null {
  const { officeIds, personIn, excludedPersonIds } = answers
  for (const [officeId, personId] of Object.entries(personIn)) {
    const people = offices.find((office) => office.id === officeId)?.people ?? []
    if (!officeIds.includes(officeId) || !among([personId], people)) return 'choice'
    if (excludedPersonIds.includes(personId)) return 'excluded'
  }
  return null
}
