import { runScript } from '../scripts/run-script'
import { test as base } from './fixtures'
import type { Stage, Staged } from './harness/stages'

interface WorkerFixtures {
  /** those that the tests of this file begin at */
  stages: readonly Stage[]
  staged: Record<Stage, Staged>
}

/** Tests that begin in the middle: the long way there is gone by use cases, and only the act itself is pressed. */
export const test = base.extend<object, WorkerFixtures>({
  stages: [[], { scope: 'worker', option: true }],
  staged: [
    async ({ site, stages }, use) => {
      const settings = { ...site.settings, E2E_STAGES: stages.join(' ') }
      await use(JSON.parse(await runScript('../e2e/harness/stage.ts', settings)))
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})
