import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { chromium } from '@playwright/test'
import { PlainError, say } from './terminal'

// the first has no window to draw, and takes a fifth less of the machine
const systemPlaces = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Where the browser for the tests is; undefined means the one that Playwright brought itself. */
export const systemChromium = (): string | undefined => systemPlaces.find((place) => existsSync(place))

/** Makes sure that there is a browser, from the system's package manager when need be. */
export async function ensureChromium(): Promise<void> {
  if (systemChromium() || existsSync(chromium.executablePath())) return
  if (existsSync('/usr/bin/apt-get') && userInfo().uid === 0) {
    say('installing Chromium')
    await apt(['update'])
    for (const name of ['chromium-headless-shell', 'chromium']) {
      await apt(['install', '--yes', '--no-install-recommends', name])
      if (systemChromium()) return
    }
  }
  throw new PlainError(
    'The tests need Chromium. Install it (Debian, Ubuntu: sudo apt-get install chromium; anywhere: npx playwright install chromium) and run them again.',
  )
}

/** Its trouble shows in what is missing afterwards. */
function apt(args: string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn('apt-get', ['-qq', ...args], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
}
