/** The masked text of the preview: exactly this has to be sent. */
export const PREVIEWED = 'previewed'
/** One line for each replacement; shown on the form and ignored when it is sent. */
export const CHANGE = 'change'
