/** Characters of words beside the report itself. */
export const SHORTER_TEXT = 5000
