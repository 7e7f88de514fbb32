import { mkdirSync, rmSync } from 'node:fs'
import { buildWhenNeeded, generateWhenNeeded } from './build-when-needed'
import { ensureChromium } from './chromium'
import { isServed } from './served'
import { explain, say } from './terminal'
import { type Outcome, program, reported } from './test-stages'

const folder = 'test-results'
const bin = 'node_modules'

/** Every stage runs whatever became of the others, so that the count at the end is whole. */
async function main() {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const outcomes: Outcome[] = []
  const stage = async (name: string, run: () => Promise<Outcome>) => {
    const outcome = await run().catch((error: unknown) => ({ passed: 0, failed: 1, output: explain(error) }))
    outcomes.push(outcome)
    const { passed, failed, output } = outcome
    say(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed`)
    if (failed) console.log(`\n${output.trim()}\n`)
    return failed === 0
  }

  if (await generateWhenNeeded()) say('database client written')
  // a demo that is being served keeps its pages while the tests build theirs
  const dist = isServed('.next') ? '.next-test' : '.next'

  // two cores: the pages are built while everything that needs no browser runs
  const built = stage('pages build for production', async () => {
    await buildWhenNeeded(dist)
    return { passed: 1, failed: 0, output: '' }
  })
  const browser = ensureChromium()
  browser.catch(() => undefined)
  const checked = (async () => {
    await stage('format and lint', () =>
      program(`${bin}/@biomejs/biome/bin/biome`, ['ci', '--colors=off', '.']),
    )
    await stage('import fence', () =>
      program(`${bin}/dependency-cruiser/bin/dependency-cruiser.mjs`, [
        ...['--config', '.dependency-cruiser.cjs'],
        ...[
          'app',
          'lib',
          'machines',
          'messages',
          'prisma',
          'scripts',
          'bench',
          'tests',
          'e2e',
          'proxy.ts',
          'instrumentation.ts',
        ],
      ]),
    )
    await stage('nothing unused', () => program(`${bin}/knip/bin/knip.js`, ['--no-progress']))
    await stage('nothing that tests alone use', () =>
      program(`${bin}/knip/bin/knip.js`, ['--no-progress', '--production', '--exclude=types']),
    )
    await stage('rules, machines, database', () => reported('vitest', `${bin}/vitest/vitest.mjs`, folder))
  })()

  const pages = await built
  // the build has just written the types of the routes
  await stage('types', () => program(`${bin}/typescript/bin/tsc`, ['--noEmit']))
  await checked
  await stage('journeys in a browser', async () => {
    if (!pages) return { passed: 0, failed: 1, output: 'There are no pages to walk through.' }
    await browser
    return reported('playwright', `${bin}/@playwright/test/cli.js`, folder, { EVENKEEL_DIST: dist })
  })
  if (dist !== '.next') rmSync(dist, { recursive: true, force: true })

  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1))
process.on('disconnect', () => process.exit(1))

main().catch((error: unknown) => {
  console.error(explain(error))
  console.log('0 passed, 1 failed')
  process.exit(1)
})
