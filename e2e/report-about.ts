import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** What differs between reports about another person; what is left out gets the shortest answer. */
export interface ReportAbout {
  words: string
  /** the answer to "What is it about?", by its beginning */
  matter?: RegExp
  /** of the code of conduct, by part of their sentence */
  conduct?: RegExp[]
  /** who it is about: the choice, and what is chosen below it by its text; not known when left out */
  who?: { person: string } | { office: string } | { meeting: string }
  /** what is needed now, by its beginning */
  urgency?: RegExp
  /** region by its name */
  region: string
  /** offices to tell, by part of their name; the only one there is when left out */
  tell?: RegExp[]
  /** offices and people to leave out */
  leaveOut?: RegExp[]
  /** anonymous when left out */
  known?: { as: 'named' | 'confidential'; name?: string; contact?: string }
  noticeAddress?: string
  /** for an officer who writes down another person's report */
  taken?: 'phone' | 'letter'
}

/** What came of it. */
export interface Reported {
  /** case name, as in addresses */
  name: string
  /** the receipt; null for a signed-in reporter who gave their name */
  receipt: string[] | null
}

const knownAs = { named: /^With a name/, confidential: /^In confidence/, anonymous: /^Without a name/ }
const takenAs = { phone: /on the phone/, letter: /a letter/ }

/** Reports another person, question by question, as the user of this page; with or without JavaScript. */
export async function reportAbout(page: Page, report: ReportAbout): Promise<Reported> {
  const check = (name: RegExp) => page.getByRole('radio', { name }).first().check()
  const goOn = async (button = 'Continue') => {
    const here = page.url()
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.waitForURL((url) => url.href !== here)
  }

  await page.goto('/concern')
  if (report.taken) await check(takenAs[report.taken])
  await goOn('Begin')
  const matter = report.matter ?? /^How somebody was treated/
  await check(matter)
  await goOn()
  if (new URL(page.url()).pathname.endsWith('/conduct')) {
    for (const said of report.conduct ?? [/^I am not sure/])
      await page.getByRole('checkbox', { name: said }).check()
    await goOn()
  }
  await page.locator('[name="words"]').fill(report.words)
  await goOn()
  await goOn()
  await answerWho(page, report.who)
  await goOn()
  await goOn()
  if (report.urgency) await check(report.urgency)
  await goOn()
  await page.locator('[name="regionId"]').selectOption(await optionOf(page, 'regionId', report.region))
  await goOn()
  for (const office of report.tell ?? []) await page.getByRole('checkbox', { name: office }).first().check()
  await goOn()
  for (const each of report.leaveOut ?? []) await page.getByRole('checkbox', { name: each }).first().check()
  await goOn()
  const as = report.known?.as ?? 'anonymous'
  await check(knownAs[as])
  if (report.known?.name) await page.locator(`[name="${as}Name"]`).fill(report.known.name)
  if (report.known?.contact) await page.locator(`[name="${as}Contact"]`).fill(report.known.contact)
  if (report.noticeAddress) await page.locator('[name="noticeAddress"]').fill(report.noticeAddress)
  await goOn()
  await goOn('Send it')

  const receipt = new URL(page.url()).pathname.endsWith('/receipt') ? await keepText(page) : null
  const spoken = (await page.locator('main strong').first().textContent()) ?? ''
  return { name: spoken.trim().toLowerCase().replaceAll(' ', '-'), receipt }
}

/** Opens a report by its recovery phrase, in the browser of this page. */
export async function comeBack(page: Page, receipt: readonly string[]): Promise<void> {
  await page.goto('/receipt')
  await page.getByLabel('Your eight words').fill(receipt.join(' '))
  await page.getByRole('button', { name: 'Open my report' }).click()
  await page.waitForURL(/\/receipt\/case/)
}

/** Reads the recovery phrase from the page, as a reporter with a pencil does, and types two of its words. */
async function keepText(page: Page): Promise<string[]> {
  const shown = page.locator('section[aria-label="Eight words"] li span:last-child')
  await expect(shown).toHaveCount(8)
  const words = await shown.allTextContents()
  await page.getByRole('link', { name: /^I have (kept|passed)/ }).click()
  const fields = page.getByLabel(/^Word number/)
  await expect(fields).toHaveCount(2)
  for (const field of await fields.all()) {
    const label = await page.locator(`label[for="${await field.getAttribute('id')}"]`).textContent()
    await field.fill(words[Number(/\d+/.exec(label ?? '')?.[0]) - 1] ?? '')
  }
  await page.getByRole('button', { name: 'That is right' }).click()
  await page.waitForURL(/\/concern\/done/)
  return words
}

async function answerWho(page: Page, who: ReportAbout['who']): Promise<void> {
  const [kind, field, text] =
    who === undefined
      ? (['unknown', null, ''] as const)
      : 'person' in who
        ? (['person', 'aboutPersonId', who.person] as const)
        : 'office' in who
          ? (['office', 'aboutOfficeId', who.office] as const)
          : (['meeting', 'aboutMeetingId', who.meeting] as const)
  await page.locator(`[name="aboutKind"][value="${kind}"]`).check()
  if (field) await page.locator(`[name="${field}"]`).selectOption(await optionOf(page, field, text))
}

/** The value of the first choice of a list that begins with this text. */
async function optionOf(page: Page, field: string, text: string): Promise<string> {
  const all = page.locator(`[name="${field}"] option`)
  await all.first().waitFor({ state: 'attached' })
  const options = await all.evaluateAll((all) =>
    all.map((each) => [each.getAttribute('value'), each.textContent] as const),
  )
  const found = options.find(([, label]) => label?.startsWith(text))?.[0]
  if (!found) throw new Error(`no choice begins with “${text}”`)
  return found
}
