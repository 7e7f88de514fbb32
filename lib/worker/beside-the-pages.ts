import { env } from '@/lib/env'
import { startWorker } from './run'

/** The jobs run in the web process unless they have processes of their own (`EVENKEEL_WORKER=none`). */
export async function startBesideThePages(): Promise<void> {
  if (env().EVENKEEL_WORKER === 'none') return
  const worker = await startWorker()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) stopFirst(signal, worker.stop)
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
