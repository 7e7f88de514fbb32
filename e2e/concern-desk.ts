import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** What an officer does with a concern on the desk, page by page; each waits for what the page says when it is done. */

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
export const says = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible()
export const absent = (page: Page, text: string | RegExp) =>
  expect(page.locator('main')).not.toContainText(text)
/** For this person nothing is at that address. */
export const unseen = async (page: Page, address: string) =>
  expect((await page.goto(address))?.status()).toBe(404)
/** The date in so many days, as a field takes it. */
export const inDays = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

/** Fills the form that has this button, by the labels of its fields, and presses it. */
export async function fillAndPress(
  page: Page,
  button: string,
  fields: Record<string, string>,
): Promise<void> {
  const pressed = page.getByRole('button', { name: button, exact: true })
  const form = page.locator('form').filter({ has: pressed }).first()
  for (const [label, value] of Object.entries(fields))
    await form.getByLabel(label, { exact: true }).fill(value)
  await form.getByRole('button', { name: button, exact: true }).click()
}

/** The three steps of an offer: kind and urgency, the name, the text. */
export async function takeOn(page: Page, name: string): Promise<void> {
  await page.goto(`/desk/${name}`)
  await press(page, 'Show me the name')
  await says(page, 'Step 2 of 3')
  await press(page, 'I’m here for this')
  await expect(page).toHaveURL(/done=accepted/)
}

export async function firstLook(page: Page, name: string): Promise<void> {
  await page.goto(`/desk/${name}/screening`)
  await page
    .getByLabel('What stands out, and what would help')
    .fill('It touches what was said in confidence.')
  await press(page, 'Note it')
  await expect(page).toHaveURL(/done=screened/)
}

/** Who it is about, where the report could not say it in a way that the directory knows. */
export async function identify(page: Page, name: string, person: string): Promise<void> {
  await page.goto(`/desk/${name}/screening`)
  const people = page.getByLabel('The person', { exact: true })
  const option = people.locator('option').filter({ hasText: person }).first()
  await people.selectOption((await option.getAttribute('value')) ?? '')
  await press(page, 'It is them')
  await expect(page).toHaveURL(/done=identified/)
}

/** A text with one point, shown to the reporter. */
export async function showPoints(page: Page, name: string, point: string): Promise<void> {
  await page.goto(`/desk/${name}/hearing`)
  await page.getByLabel('What is said, in short').fill('Somebody says that something was passed on.')
  await page.getByLabel('Point 1', { exact: true }).fill(point)
  const read = page.getByRole('checkbox', { name: /I have read it once more/ })
  if (await read.count()) await read.check()
  await press(page, 'Show it to the reporter')
  await expect(page).toHaveURL(/done=shown/)
}

export async function putToThem(page: Page, name: string): Promise<void> {
  await page.goto(`/desk/${name}/hearing`)
  await press(page, 'Put it to the person')
  await expect(page).toHaveURL(/done=put/)
}

export async function enough(page: Page, name: string): Promise<void> {
  await page.goto(`/desk/${name}/hearing`)
  await press(page, /enough/i)
  await expect(page).toHaveURL(/done=toDeciding/)
}

/** "Nothing to add" to each of the three areas. */
export async function weigh(page: Page, name: string): Promise<void> {
  await page.goto(`/desk/${name}/assessment`)
  for (let left = 3; left > 0; left--) {
    const nothing = page.getByRole('button', { name: /nothing to add/i })
    await expect(nothing).toHaveCount(left)
    await nothing.first().click()
    await expect(nothing).toHaveCount(left - 1)
  }
}

export interface Decided {
  finding: RegExp
  resolution: RegExp
  replaces?: RegExp
}

export async function decide(page: Page, name: string, decision: Decided): Promise<void> {
  await page.goto(`/desk/${name}/decision`)
  const form = page
    .getByRole('form')
    .or(page.locator('form'))
    .filter({ has: page.getByText('What was found?') })
    .first()
  await form.getByRole('radio', { name: decision.finding }).check()
  await form.getByLabel('Why', { exact: true }).fill('Two people who were there remember it otherwise.')
  await form.getByRole('radio', { name: decision.resolution }).check()
  await form.getByLabel('Why so, and why nothing lighter or firmer').fill('Nothing is left to agree on.')
  await form.getByRole('radio', { name: 'Nothing follows.' }).check()
  await form.getByRole('radio', { name: 'Not passed on' }).check()
  await form.getByLabel('Why, or why not').fill('Nothing here belongs to anybody else.')
  if (decision.replaces) await form.getByRole('radio', { name: decision.replaces }).check()
  await form.getByRole('button', { name: 'Ask the second person' }).click()
  await expect(page).toHaveURL(/done=decided/)
}

/** The second approver's answer, with reasons. */
export async function second(page: Page, name: string, button: RegExp): Promise<void> {
  await page.goto(`/desk/${name}/decide`)
  const form = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: button }) })
    .first()
  await form.getByLabel('Your reasons').fill('I looked at it by myself.')
  await form.getByRole('button', { name: button }).click()
  await expect(page).toHaveURL(/done=answerGiven/)
}

export async function tellReporter(page: Page, name: string, text: string): Promise<void> {
  await page.goto(`/desk/${name}/notify`)
  const form = page
    .locator('form')
    .filter({ has: page.locator('[name="text"]') })
    .first()
  await form.locator('[name="text"]').fill(text)
  await form.getByRole('button', { name: 'Tell them' }).click()
  await expect(page).toHaveURL(/done=told/)
}

export async function showOutcome(page: Page, name: string, text: string): Promise<void> {
  await page.goto(`/desk/${name}/notify`)
  const form = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: 'Show it to the reporter first' }) })
  await form.locator('[name="text"]').fill(text)
  const read = form.getByRole('checkbox', { name: /I have read it once more/ })
  if (await read.count()) await read.check()
  await form.getByRole('button', { name: 'Show it to the reporter first' }).click()
  await expect(page).toHaveURL(/done=shown/)
}

export async function tellThem(page: Page, name: string): Promise<void> {
  await page.goto(`/desk/${name}/notify`)
  await press(page, 'Tell the person it is about')
  await expect(page).toHaveURL(/done=told/)
}

/** A contact that did not reach the person. */
export async function triedToReach(page: Page, name: string, channel: string): Promise<void> {
  await page.goto(`/desk/${name}/conversation`)
  const form = page.locator('form').filter({ has: page.locator('[name="channel"]') })
  if (!(await form.isVisible())) await page.getByText('Note a call or a meeting').first().click()
  await form.getByLabel('How', { exact: true }).selectOption({ label: channel })
  await form.locator('[name="on"]').fill(new Date().toISOString().slice(0, 10))
  await form.getByRole('radio', { name: 'No, I tried' }).check()
  await form.locator('[name="words"]').fill('Nobody answered.')
  await form.getByRole('button', { name: 'Note it' }).click()
  await expect(page).toHaveURL(/done=contactNoted/)
}

export async function noteNotAnswered(page: Page, name: string): Promise<void> {
  await page.goto(`/desk/${name}/conversation`)
  await page.getByText('They have not answered', { exact: true }).click()
  await page.getByLabel('When and how did you try?').fill('By phone and by mail.')
  await press(page, 'Record that the time passed')
  await expect(page).toHaveURL(/done=changed/)
}

/** A decision with a pause that was not agreed, of four weeks from today. */
export async function decideImposed(page: Page, name: string): Promise<void> {
  await page.goto(`/desk/${name}/decision`)
  await page.locator('summary').filter({ hasText: 'Decide with an imposed measure' }).click()
  const button = page.getByRole('button', { name: 'Ask the second person to impose it' })
  const form = page.locator('form').filter({ has: button })
  await form.getByLabel('Why', { exact: true }).fill('Three people heard it.')
  await form.getByLabel('Why so, and why nothing lighter or firmer').fill('They would not agree to a rest.')
  await form.getByRole('checkbox', { name: /^An imposed pause/ }).check()
  for (const [date, ahead] of Object.entries({ startOn: 0, reviewOn: 14, returnOn: 28 }))
    await form.locator(`[name$="imposedPause.${date}"]`).fill(inDays(ahead))
  await form.getByRole('radio', { name: 'Not passed on' }).check()
  await form.getByLabel('Why, or why not').fill('Nothing here belongs to anybody else.')
  await button.click()
  await expect(page).toHaveURL(/done=decided/)
}

/** The decision that was told is looked at again, with reasons. */
export async function reconsider(page: Page, name: string): Promise<void> {
  await page.goto(`/desk/${name}/decision`)
  const words = page.getByLabel('What has to be looked at again, and why')
  if (!(await words.isVisible())) await page.getByText('Look at the decision again').first().click()
  await words.fill('Somebody who was there has come forward.')
  await page
    .locator('form')
    .filter({ has: words })
    .getByRole('button', { name: 'Look at the decision again' })
    .click()
  await expect(page).toHaveURL(/done=reconsidered/)
}

export async function close(page: Page, name: string): Promise<void> {
  await page.goto(`/desk/${name}/close`)
  await page.getByLabel('Your reasons').fill('Everyone has been told.')
  await press(page, 'Close it')
  await expect(page).toHaveURL(/done=(c|concernC)losed/)
}

export { press }
