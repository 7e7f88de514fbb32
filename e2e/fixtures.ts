import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import type { Flavour } from './harness/global-setup'
import { type Guard, guard } from './harness/guard'
import { type Mail, type Site, startSite } from './harness/site'

interface Options {
  /** lines in the browser's console that this test provokes on purpose, such as a 404 */
  expectedConsole: RegExp[]
}

interface Fixtures {
  /** a page of this site, for someone who is not signed in; for another person, `openAs` */
  page: Page
  /** a browser of their own for each person, signed in with the code that the mail brought */
  openAs(email: string, viewport?: { width: number; height: number }): Promise<Page>
  /** a browser of its own for someone who is not signed in */
  openBrowser(options?: {
    javaScriptEnabled?: boolean
    viewport?: { width: number; height: number }
    storageState?: Awaited<ReturnType<BrowserContext['storageState']>>
  }): Promise<Page>
  /** moves domain time on and waits until every deadline that came due has done its work; demo only */
  moveTime(hours: number): Promise<void>
  /** waits until no job is left that could run now */
  untilQuiet(): Promise<void>
}

interface WorkerFixtures {
  flavour: Flavour
  /** tests that move time or count things take a site of their own by naming it: `test.use({ house: 'checkIns' })` */
  house: string
  site: Site
}

export const test = base.extend<Options & Fixtures & { guarded: Guard }, WorkerFixtures>({
  flavour: ['demo', { scope: 'worker', option: true }],
  house: ['shared', { scope: 'worker', option: true }],
  site: [
    async ({ house, flavour }, use) => {
      const site = await startSite(`${house}_${flavour}`, flavour)
      await use(site)
      await site.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),

  expectedConsole: [[], { option: true }],
  // asked for by every page below, so that what it saw is judged after the last of them
  guarded: async ({ site, expectedConsole }, use, testInfo) => {
    const watch = guard(site, expectedConsole)
    const before = site.printed().length
    await use(watch)
    // nothing that people wrote is ever printed, so this may be shown
    const printed = site.printed().slice(before)
    if (testInfo.status !== testInfo.expectedStatus && printed)
      await testInfo.attach('what the server printed', { body: printed, contentType: 'text/plain' })
    expect(watch.trouble(), 'nothing in the console, and no request to anywhere else').toEqual([])
  },
  context: async ({ context, guarded }, use) => {
    guarded.watch(context)
    await use(context)
  },
  openBrowser: async ({ browser, site, guarded, contextOptions }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: site.url, ...options })
      opened.push(context)
      guarded.watch(context)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
  openAs: async ({ openBrowser, site }, use) => {
    await use(async (email, viewport) => {
      const signedIn = sessions.get(`${site.url} ${email}`)
      const page = await openBrowser({
        ...(viewport ? { viewport } : {}),
        ...(signedIn ? { storageState: signedIn } : {}),
      })
      // a person who used the quick exit in another test is not signed in any more
      if (!signedIn || !(await staysSignedIn(page))) {
        await signInAs(page, site, email)
        sessions.set(`${site.url} ${email}`, await page.context().storageState())
      }
      return page
    })
  },
  untilQuiet: async ({ site }, use) => {
    await use(() => untilQuiet(site))
  },
  moveTime: async ({ site }, use) => {
    await use(async (hours) => {
      await site.query('update demo_time set offset_ms = offset_ms + $1', [hours * 3_600_000])
      await site.query('select sweep_jobs()')
      await untilQuiet(site)
    })
  },
})

/** Whether the session that a browser was given still lives. */
const staysSignedIn = async (page: Page): Promise<boolean> => {
  await page.goto('/my')
  return !new URL(page.url()).pathname.startsWith('/sign-in')
}

/** Who has signed in on which site: a second browser of the same person is given the session of the first. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()

/** Signs in as anyone does: the address, then the code from the mail, typed into the page that asked. */
export async function signInAs(page: Page, site: Site, email: string): Promise<void> {
  const before = (await codesTo(site, email)).length
  await page.goto('/sign-in')
  await page.getByLabel(/e-mail/i).fill(email)
  await page.getByRole('button', { name: /send me a code/i }).click()
  // other mail may come in between
  await expect
    .poll(async () => (await codesTo(site, email)).length, { timeout: 15_000 })
    .toBeGreaterThan(before)
  await page.getByLabel(/code/i).fill((await codesTo(site, email)).at(-1) ?? '')
  await page.getByRole('button', { name: /sign in/i }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** The eight digits of every code sent to this address, the oldest first. */
async function codesTo(site: Site, email: string): Promise<string[]> {
  const found = (await mailsTo(site, email)).map((mail) => /\b(\d{4}) (\d{4})\b/.exec(mail.text))
  return found.flatMap((code) => (code ? [`${code[1]}${code[2]}`] : []))
}

export const mailsTo = async (site: Site, email: string): Promise<Mail[]> =>
  (await site.mails()).filter((mail) => mail.to.includes(email))

/** The first mail to this address after the first `after` of them. */
export async function nextMail(site: Site, email: string, after: number): Promise<Mail> {
  await expect
    .poll(async () => (await mailsTo(site, email)).length, { timeout: 15_000 })
    .toBeGreaterThan(after)
  return (await mailsTo(site, email))[after] as Mail
}

/** Every rule of axe for WCAG 2.2 AA and its best practices; there is no list of exceptions. */
export async function expectAccessible(page: Page): Promise<void> {
  // "legacy": in the page itself; the other way opens a second page each time, for frames, of which there are none
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((n) => n.html).join(' | ')}`,
  )
  expect(found, `accessibility of ${new URL(page.url()).pathname}`).toEqual([])
}

async function untilQuiet(site: Site): Promise<void> {
  const due = `select count(*)::int as n from graphile_worker._private_jobs
    where attempts < max_attempts and run_at <= now() and coalesce(key, '') <> 'sweep'`
  await expect
    .poll(async () => (await site.query<{ n: number }>(due))[0]?.n, {
      timeout: 20_000,
      message: 'jobs left to do',
    })
    .toBe(0)
}

export { expect }
