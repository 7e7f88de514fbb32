import { env } from '@/lib/env'
import { startWorker } from '@/lib/worker/run'
import { assertProductionReady } from './production'
import { explain } from './terminal'

/** Jobs alone, without pages: any number of these beside any number of web processes. */
async function main() {
  env()
  await assertProductionReady()
  const worker = await startWorker()
  console.log('The worker is taking jobs.')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void worker.stop().finally(() => process.exit(0)))
  }
}

main().catch((error: unknown) => {
  console.error(explain(error))
  process.exit(1)
})
