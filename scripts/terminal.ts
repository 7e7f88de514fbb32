const startedAt = Number(process.env.EVENKEEL_STARTED_AT) || Date.now()

/** One line of progress, with the seconds since the command began. */
export function say(text: string): void {
  console.log(`${String(Math.round((Date.now() - startedAt) / 1000)).padStart(4)} s  ${text}`)
}

/** Something a person can put right: printed without a stack. */
export class PlainError extends Error {
  override name = 'PlainError'
}

/** The errors of our own parts are written for a terminal; anything else is a bug and keeps its stack. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const plain = ['PlainError', 'EmbeddedPostgresError', 'EnvironmentError'].includes(error.name)
  return plain ? error.message : (error.stack ?? error.message)
}
