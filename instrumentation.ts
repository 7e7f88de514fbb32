import type { Instrumentation } from 'next'

/** Called once when the server process starts, before its first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { env } = await import('./lib/env')
  const { unfitRole } = await import('./lib/ready')
  const unfit = await unfitRole()
  if (unfit) throw new Error(`${unfit}. It has to be evenkeel_app, as \`npm run migrate\` makes it.`)
  if (env().EVENKEEL_WORKER === 'none') return
  const { startWorker } = await import('./lib/worker/run')
  const worker = await startWorker()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) stopFirst(signal, worker.stop)
}

/** A failed request is reported by what failed and where in the code, never by its address or what was typed. */
export const onRequestError: Instrumentation.onRequestError = (error, _request, context) => {
  const kind = error instanceof Error ? error.name : typeof error
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : 'none'
  console.error(`request failed: ${kind} in ${context.routeType} ${context.routePath}, digest ${digest}`)
}

/**
 * The server ends the process as soon as its requests are answered; a job cut short there would stay locked for
 * hours. So the jobs finish first, and then the server's own handler does what it always does.
 */
function stopFirst(signal: 'SIGINT' | 'SIGTERM', stop: () => Promise<void>) {
  const others = process.listeners(signal)
  process.removeAllListeners(signal)
  let asked = false
  process.on(signal, () => {
    if (asked) return
    asked = true
    void stop().finally(() => {
      for (const listener of others) listener.call(process, signal)
    })
  })
}
