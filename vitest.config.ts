import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('.', import.meta.url))
/** Rooms whose tests need no database; every other folder below `tests` gets a PostgreSQL of its own. */
const pure = 'tests/{machines,policy,routing,architecture,messages,pure}/**/*.test.{ts,tsx}'

/** The walks over every state take longest: begun first, nobody waits for the last of them alone. */
class WalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const walks = ({ moduleId }: TestSpecification) =>
      /machines\/.*-(rules|mutants|walks)\.test/.test(moduleId)
    const sorted = await super.sort(files)
    return [...sorted.filter(walks), ...sorted.filter((file) => !walks(file))]
  }
}

export default defineConfig({
  resolve: {
    alias: {
      '@': root.replace(/\/$/, ''),
      // the package throws outside a server bundle; a test runs on the server
      'server-only': `${root}node_modules/server-only/empty.js`,
    },
  },
  test: {
    sequence: { sequencer: WalksFirst },
    // tests with a database wait for its disk half of their time: a third worker walks states meanwhile
    maxWorkers: 3,
    projects: [
      { extends: true, test: { name: 'pure', include: [pure] } },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [pure],
          globalSetup: ['tests/factories/global-setup.ts'].filter((file) => existsSync(root + file)),
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
