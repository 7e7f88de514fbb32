/** The masked text as it stood in the preview: what is sent has to be this. */
export const PREVIEWED = 'previewed'
/** What was put in place of what, one line each; drawn, and read by nobody. */
export const CHANGE = 'change'
