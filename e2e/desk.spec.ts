import type { Page } from '@playwright/test'
import { spoken } from '../app/_ui/code-name'
import { expect, expectAccessible, signInAs, test } from './fixtures'
import { reportSlip } from './report-a-slip'

test.use({ house: 'desk' })
test.describe.configure({ timeout: 180_000 })

const phone = { width: 360, height: 780 }
const facilitator = 'facilitator.harbour@evenkeel.example'
const advisor = 'advisor.harbour@evenkeel.example'
const coordinator = 'coordinator.harbour@evenkeel.example'
const words = 'I drank on Sunday night, alone, and poured the rest away.'
const both = [/Volunteer Advisor/, /Central Office/]
const central = 'central.northland@evenkeel.example'

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
const unfold = (page: Page, summary: string) => page.locator('summary').filter({ hasText: summary }).click()
const said = (page: Page, sentence: string) =>
  expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible()

async function takeOn(page: Page, name: string): Promise<void> {
  await page.goto(`/desk/${name}`)
  await press(page, 'I’m here for this')
  await said(page, 'Their words are open to you now.')
}

test('an advisor with a conflict of interest reads no text until the person says that it is fine', async ({
  openAs,
}) => {
  const theirs = await openAs(facilitator, phone)
  const name = await reportSlip(theirs, { words })
  const desk = await openAs(advisor, phone)
  await desk.goto(`/desk/${name}`)
  await unfold(desk, 'I have a tie to them')
  await desk.getByLabel('What is the tie?').fill('We ran a meeting together until the spring.')
  await press(desk, 'Tell them about the tie')
  await said(desk, 'They will be asked whether your tie is all right with them.')
  await expect(desk.getByText('They are thinking about your tie')).toBeVisible()
  await expect(desk.getByText(words)).toHaveCount(0)
  await expectAccessible(desk)

  await theirs.goto(`/my/${name}`)
  await press(theirs, 'That is fine with me')
  await said(theirs, 'They can take it on now.')
  await takeOn(desk, name)
  await expect(desk.getByText(words)).toBeVisible()
})

test.describe('stepping back', () => {
  test.use({ expectedConsole: [/404/] })

  test('an advisor who stepped back is asked for no reason and no longer finds the case', async ({
    openAs,
  }) => {
    const name = await reportSlip(await openAs(facilitator), { words, tell: both })
    const desk = await openAs(advisor, phone)
    await desk.goto(`/desk/${name}`)
    await unfold(desk, 'I’d rather step aside')
    await press(desk, 'Step aside')
    await said(desk, 'You have stepped aside.')
    await expect(desk.getByRole('main')).not.toContainText(spoken(name))
    const answer = await desk.goto(`/desk/${name}`)
    expect(answer?.status()).toBe(404)
    // still there for the other who was asked
    const other = await openAs(central)
    await other.goto(`/desk/${name}`)
    await expect(other.getByRole('button', { name: 'I’m here for this' })).toBeVisible()
  })
})

test('of two advisors who are asked one is faster, and the other keeps what they typed', async ({
  openAs,
}) => {
  const name = await reportSlip(await openAs(facilitator), { words, tell: both })
  const slower = await openAs(central, phone)
  await slower.goto(`/desk/${name}`)
  await unfold(slower, 'I have a tie to them')
  await slower.getByLabel('What is the tie?').fill('My brother runs that meeting with them.')
  await takeOn(await openAs(advisor), name)
  await press(slower, 'Tell them about the tie')
  await expect(slower.getByRole('alert').filter({ hasText: 'We cannot find that.' })).toBeVisible()
  await expect(slower.getByLabel('What is the tie?')).toHaveValue('My brother runs that meeting with them.')
})

test('what an advisor typed about an area is still there after the page was closed, and stays private', async ({
  openAs,
}) => {
  const name = await reportSlip(await openAs(facilitator), { words })
  const desk = await openAs(advisor, phone)
  await takeOn(desk, name)
  await desk.goto(`/desk/${name}/assessment`)
  const area = desk.getByRole('form', { name: 'The facilitator' })
  await area.getByLabel('Your words').fill('Came at once. Wants to keep the meeting.')
  await expect(area.getByText('Saved', { exact: true })).toBeVisible()
  await desk.goto('/desk')
  await desk.goto(`/desk/${name}/assessment`)
  await expect(area.getByLabel('Your words')).toHaveValue('Came at once. Wants to keep the meeting.')
  await press(desk, 'Nothing to add: The facilitator')
  await expect(desk.getByRole('alert').filter({ hasText: 'There are words here' })).toBeVisible()
  await press(desk, 'Note this area: The facilitator')
  await said(desk, 'Noted.')
  await press(desk, 'Open it again: The facilitator')
  await said(desk, 'Open again.')
  await expect(area.getByLabel('Your words')).toHaveValue('Came at once. Wants to keep the meeting.')
})

test('a call is noted without a transcript, and the person can say that it was different', async ({
  openAs,
}) => {
  const theirs = await openAs(facilitator)
  const name = await reportSlip(theirs, { words })
  const desk = await openAs(advisor, phone)
  await takeOn(desk, name)
  await desk.goto(`/desk/${name}/conversation`)
  await unfold(desk, 'Note a call or a meeting')
  await desk.getByLabel('When').fill(day(0))
  await desk.getByLabel('Yes, we spoke').check()
  await desk.getByLabel('A line about it').fill('We talked for half an hour.')
  await press(desk, 'Note it')
  await said(desk, 'They can read it, and say if they remember it differently.')
  await expect(desk.getByText('a contact, noted')).toBeVisible()
  await theirs.goto(`/my/${name}/conversation`)
  await expect(theirs.getByText('We talked for half an hour.')).toBeVisible()
  await expect(theirs.getByText('A noted contact was not like that?')).toBeVisible()
})

test('a case is transferred to a handler who accepts it, who puts it on hold and takes it up again', async ({
  openAs,
}) => {
  const name = await reportSlip(await openAs(facilitator), { words })
  const desk = await openAs(advisor, phone)
  await takeOn(desk, name)
  await desk.goto(`/desk/${name}/transfer`)
  await desk.getByRole('radio', { name: /Regional Coordinator, Harbour/ }).check()
  await desk.getByLabel('A line for the one who takes over').fill('I am away from Friday.')
  await press(desk, 'Ask them')
  await said(desk, 'Until they answer, it stays with you.')

  const next = await openAs(coordinator, phone)
  await next.goto(`/desk/${name}`)
  await expect(next.getByText(words)).toHaveCount(0)
  await expectAccessible(next)
  await press(next, 'Take it over')
  await said(next, 'It is with you now')
  await expect(next.getByText(words)).toBeVisible()

  await next.goto(`/desk/${name}/hold`)
  await next.getByLabel('They are unwell or in treatment').check()
  await next.getByLabel('Look again on').fill(day(20))
  await next.getByLabel('A line about it').fill('Rest well.')
  await press(next, 'Put it on hold')
  await expect(next.getByRole('heading', { name: 'It is on hold' })).toBeVisible()
  await next.getByRole('link', { name: 'See why, and resume' }).click()
  await press(next, 'Let it run again')
  await said(next, 'It runs again.')
})

test('a safety concern is shown above everything until it is stood down, and closing waits for it', async ({
  openAs,
}) => {
  const name = await reportSlip(await openAs(facilitator), { words })
  const desk = await openAs(advisor, phone)
  await takeOn(desk, name)
  await desk.goto(`/desk/${name}/safety`)
  await expectAccessible(desk)
  await desk.getByLabel('What worries you').fill('They see no way out.')
  await press(desk, 'Raise it now')
  await said(desk, 'Somebody may still be asleep')
  await desk.goto(`/desk/${name}`)
  await expect(desk.getByRole('heading', { name: 'Safety first' })).toBeVisible()
  await desk.goto(`/desk/${name}/close`)
  await expect(desk.getByText('It has to be stood down first.')).toBeVisible()
  await desk.goto(`/desk/${name}/safety`)
  await desk.getByLabel('How you know').fill('We spoke with their sister, who is with them.')
  await press(desk, 'Stand down')
  await said(desk, 'Noted for everyone who handles this.')
})

test('the whole desk works without JavaScript: accepting, an area, a message', async ({
  openAs,
  openBrowser,
  site,
}) => {
  const name = await reportSlip(await openAs(facilitator), { words })
  const desk = await openBrowser({ javaScriptEnabled: false, viewport: phone })
  await signInAs(desk, site, advisor)
  await takeOn(desk, name)
  await desk.goto(`/desk/${name}/assessment`)
  const area = desk.getByRole('form', { name: 'A balanced answer' })
  await area.getByLabel('Your words').fill('Nothing firmer would help anybody.')
  await area.getByRole('button', { name: 'Save for later' }).click()
  await said(desk, 'Saved.')
  await press(desk, 'Note this area: A balanced answer')
  await said(desk, 'Noted.')
  await desk.goto(`/desk/${name}/conversation`)
  await press(desk, 'Send')
  await expect(desk.getByRole('alert').filter({ hasText: 'Please write a few words' })).toBeVisible()
  await desk.getByRole('textbox', { name: 'Write to them' }).fill('I am here.')
  await press(desk, 'Send')
  await said(desk, 'with none of your words')
  await expect(desk.getByText('I am here.')).toBeVisible()
})

test('every page of a case can be read and used by everyone, on a phone', async ({ openAs }) => {
  const name = await reportSlip(await openAs(facilitator), { words, meeting: /Harbour Evening Meeting/ })
  const desk = await openAs(advisor, phone)
  await takeOn(desk, name)
  for (const part of [
    '',
    'conversation',
    'assessment',
    'response',
    'notes',
    'record',
    'transfer',
    'hold',
    'safety',
    'close',
  ]) {
    await desk.goto(`/desk/${name}/${part}`)
    await expectAccessible(desk)
    await desk.locator('details').evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute('open', '')
    })
    await expectAccessible(desk)
    const tooWide = await desk.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(tooWide, `${part} fits the phone`).toBe(false)
  }
})
