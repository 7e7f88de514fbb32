import { z } from 'zod'

/** As it was written, but with plain line breaks and without the control characters no keyboard makes. */
export const asWritten = (text: unknown) =>
  String(text ?? '')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .trim()

/**
 * What a person wrote into a field; may be empty.
 * @param most in characters
 * @param tooLong key of `refusal.field`
 */
export const written = (most: number, tooLong: string) =>
  z.preprocess(asWritten, z.string().max(most, tooLong))

/** A text beside the report itself. */
export const shorterText = written(5000, 'shorterTooLong')

/**
 * Any of what the page offered, none included.
 * @param notOffered key of `refusal.field`
 */
export const anyOf = (offered: readonly { id: string }[], notOffered: string) =>
  z.array(z.string().refine((id) => offered.some((each) => each.id === id), notOffered))

/** Parses a form whose fields have one value each. */
export const fits =
  <Schema extends z.ZodObject>(schema: Schema) =>
  (data: FormData) =>
    schema.safeParse(Object.fromEntries(data))

/** The options of a group whose values have a label and a hint each. */
export const optionsOf = <Value extends string>(
  values: readonly Value[],
  say: (value: Value, part: 'label' | 'hint') => string,
) => values.map((value) => ({ value, label: say(value, 'label'), hint: say(value, 'hint') }))
