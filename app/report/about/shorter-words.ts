/** Characters of words beside the report itself. */
export const SHORTER_WORDS = 5000
