import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'

/*
 * Pictures of every page that can be reached by links, on a phone and on a desk, by day and by night.
 *
 *   tsx e2e/screenshots.ts                             signed out, then one person of each kind
 *   tsx e2e/screenshots.ts --as "advisor" --only ^/desk
 *   tsx e2e/screenshots.ts --open                      with everything unfolded
 *
 * Needs a running demo (EVENKEEL_DEMO=1). Only follows links: it reads, and changes nothing.
 */
const { values: asked } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3100' },
    out: { type: 'string', default: 'test-results/screenshots' },
    /** part of the names of those to sign in as; see `people` for staying signed out */
    as: { type: 'string' },
    /** pages to photograph, as a regular expression on the path; of the others only the first are looked at for links */
    only: { type: 'string', default: '.' },
    /** where to begin, instead of the places in the navigation */
    from: {
      type: 'string',
      multiple: true,
      default: ['/', '/my', '/cover', '/desk', '/account', '/report', '/help'],
    },
    open: { type: 'boolean', default: false },
    pages: { type: 'string', default: '60' },
  },
})

const sizes = [
  { width: 360, height: 780 },
  { width: 1280, height: 900 },
]
const schemes = ['light', 'dark'] as const
const slug = (text: string) => text.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'front'

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const name of await people(browser)) await walk(browser, name)
await browser.close()

/** Who to sign in as: those asked for, or no account and the first of each group on the sign-in page. */
async function people(browser: Browser): Promise<(string | null)[]> {
  const page = await browser.newPage()
  await page.goto(`${asked.url}/sign-in`)
  const names = (scope: ReturnType<Page['locator']>) =>
    scope
      .getByRole('button', { name: /^Step in as / })
      .evaluateAll((buttons) =>
        buttons.map((each) => each.getAttribute('aria-label')?.slice('Step in as '.length) ?? ''),
      )
  const all = await names(page.locator('main'))
  const firsts: string[] = []
  for (const list of await page.locator('main ul').all()) firsts.push(...(await names(list)).slice(0, 1))
  await page.close()
  if (!asked.as) return [null, ...firsts]
  if (asked.as === 'nobody') return [null]
  return all.filter((name) => name.toLowerCase().includes(asked.as?.toLowerCase() ?? ''))
}

/** Follows every link that this person is shown, each page once, and photographs it. */
async function walk(browser: Browser, name: string | null): Promise<void> {
  const context = await browser.newContext({ viewport: sizes[0] ?? null, reducedMotion: 'reduce' })
  const page = await context.newPage()
  if (name) {
    await page.goto(`${asked.url}/sign-in`)
    await page.getByRole('button', { name: `Step in as ${name}`, exact: true }).click()
    await page.waitForURL((url) => url.pathname !== '/sign-in')
  }
  const waiting = [...asked.from]
  const seen = new Set(waiting)
  for (let taken = 0; waiting.length > 0 && taken < Number(asked.pages); ) {
    const path = waiting.shift() ?? '/'
    const wanted = new RegExp(asked.only).test(path)
    if (!wanted && !asked.from.includes(path)) continue
    const arrived = await open(page, path)
    if (!arrived) continue
    for (const link of await linksOn(page)) {
      if (seen.has(link)) continue
      seen.add(link)
      waiting.push(link)
    }
    // somewhere else than asked for, such as the sign-in page
    if (!wanted || new URL(page.url()).pathname !== path) continue
    await photograph(page, join(asked.out, slug(name ?? 'nobody')), slug(path))
    taken++
  }
  await context.close()
}

/** Goes there and waits until letters and scripts are in place; false, with a line, when the page does not answer. */
async function open(page: Page, path: string): Promise<boolean> {
  try {
    const answer = await page.goto(asked.url + path, { waitUntil: 'load', timeout: 90_000 })
    await page.evaluate(() => document.fonts.ready)
    if (answer && answer.status() >= 400) console.log(`${path}  !! answered ${answer.status()}`)
    return true
  } catch (error) {
    console.log(`${path}  !! ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    return false
  }
}

/** Addresses of this site that the page links to, without what follows `?` and `#`. */
async function linksOn(page: Page): Promise<string[]> {
  const found = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((each) => (each as HTMLAnchorElement).href))
  return found
    .map((href) => new URL(href))
    .filter((url) => url.origin === new URL(asked.url).origin && !url.pathname.startsWith('/api'))
    .map((url) => url.pathname)
}

async function photograph(page: Page, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  if (asked.open)
    await page.locator('details').evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '')
    })
  for (const size of sizes)
    for (const colorScheme of schemes) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme })
      const file = join(folder, `${name}-${size.width}-${colorScheme}.png`)
      await page.screenshot({ path: file, fullPage: true, animations: 'disabled' })
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      )
      console.log(`${file}${wide ? '  !! wider than the screen' : ''}`)
    }
}
