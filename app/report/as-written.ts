/** As it was written, but with plain line breaks and without the control characters no keyboard makes. */
export const asWritten = (text: unknown) =>
  String(text ?? '')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .trim()
