import { setTimeout as wait } from 'node:timers/promises'
import { Logger, type Runner, run } from 'graphile-worker'
import { env } from '@/lib/env'
import { taskList } from './tasks'

export interface RunningWorker {
  /** lets running jobs finish (five seconds at most), then resolves */
  stop(): Promise<void>
}

/** once a minute: deadlines whose job was lost are found again */
const crontab = '* * * * * sweep ?max=1&jobKey=sweep'

/** Logs problems only. A job is named by its kind and number, never by its payload. */
const logger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(`worker: ${message}`)
})

/**
 * Runs jobs from the database until `stop()`. Any number of processes may do so at the same time. Resolves when
 * the first connection is made; a lost connection is retried without limit.
 */
export async function startWorker(): Promise<RunningWorker> {
  const stopping = new AbortController()
  let runner = await connect()

  const supervised = (async () => {
    for (let pause = 1000; !stopping.signal.aborted; pause = Math.min(pause * 2, 60_000)) {
      const startedAt = Date.now()
      await runner.promise.catch(() => undefined)
      if (stopping.signal.aborted) return
      if (Date.now() - startedAt > 60_000) pause = 1000
      console.error(`worker: stopped unexpectedly, starting again in ${pause / 1000} s`)
      await wait(pause, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined)
      if (!stopping.signal.aborted) runner = await connect().catch(() => runner)
    }
  })()

  return {
    stop: async () => {
      stopping.abort()
      await runner.stop().catch(() => undefined)
      await supervised
    },
  }
}

function connect(): Promise<Runner> {
  return run({
    connectionString: env().DATABASE_URL,
    maxPoolSize: 5,
    concurrency: 3,
    taskList,
    crontab,
    logger,
    // the process that hosts the worker decides when it ends
    noHandleSignals: true,
  })
}
