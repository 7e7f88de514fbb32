import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { env } from '@/lib/env'
import { assertProductionReady } from './production'
import { explain, PlainError } from './terminal'

/** Production: says plainly what is missing before anything is served, then starts the web server. */
async function main() {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { EVENKEEL_URL } = env()
  const dist = process.env.EVENKEEL_DIST || '.next'
  if (!existsSync(`${dist}/BUILD_ID`)) throw new PlainError('The site has not been built yet: npm run build')
  await assertProductionReady()

  const host = process.env.HOST || '127.0.0.1'
  const port = process.env.PORT || '3000'
  const next = ['node_modules/next/dist/bin/next', 'start', '--hostname', host, '--port', port]
  const child = spawn(process.execPath, next, {
    stdio: 'inherit',
    env: { ...process.env, NEXTAUTH_URL: EVENKEEL_URL, NEXT_TELEMETRY_DISABLED: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

main().catch((error: unknown) => {
  console.error(explain(error))
  process.exit(1)
})
