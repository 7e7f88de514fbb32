import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
/** Rooms whose tests need no database; every other folder below `tests` gets a PostgreSQL of its own. */
const pure = 'tests/{machines,policy,routing,architecture,messages,pure}/**/*.test.{ts,tsx}'

export default defineConfig({
  resolve: {
    alias: {
      '@': root.replace(/\/$/, ''),
      // the package throws outside a server bundle; a test runs on the server
      'server-only': `${root}node_modules/server-only/empty.js`,
    },
  },
  test: {
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
