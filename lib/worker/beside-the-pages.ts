import { env } from '@/lib/env'
import { startWorker } from './run'

/** Runs the jobs in the web process, unless `EVENKEEL_WORKER=none` leaves them to processes of their own. */
export async function startBesideThePages(): Promise<void> {
  if (env().EVENKEEL_WORKER === 'none') return
  const worker = await startWorker()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) stopFirst(signal, worker.stop)
}

/**
 * The server ends the process as soon as its requests are answered; a job cut short there would stay locked for
 * hours. So jobs finish first, then the server's own handler runs as usual.
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
