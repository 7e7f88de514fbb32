import { userInfo } from 'node:os'
import { defineConfig, devices } from '@playwright/test'
import { systemChromium } from './scripts/chromium'

const launchOptions = {
  executablePath: systemChromium(),
  // the browser's own sandbox does not work as root
  args: userInfo().uid === 0 ? ['--no-sandbox'] : [],
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './e2e/harness/global-setup.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    launchOptions,
    actionTimeout: 15_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // a trace films every page of every test; `--trace on` makes one of a test that fails
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'journeys', testIgnore: 'production/**' },
    { name: 'production', testMatch: 'production/**/*.spec.ts', use: { flavour: 'production' } as object },
  ],
})
