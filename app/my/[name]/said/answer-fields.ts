/** How a point can be answered. Leaving one unanswered is an answer that says nothing. */
export const answers = ['admitted', 'denied', 'unanswered'] as const
/** More than any text has. */
export const MOST_POINTS = 50
export const answerField = (row: number) => `answer${row}`
export const textField = (row: number) => `words${row}`
