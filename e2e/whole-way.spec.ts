import type { Page } from '@playwright/test'
import { expect, expectAccessible, mailsTo, test } from './fixtures'

test.use({ house: 'wholeWay' })

const phone = { width: 360, height: 780 }
const facilitator = 'facilitator.harbour@evenkeel.example'
const colleague = 'facilitator.mornings.harbour@evenkeel.example'
const advisor = 'advisor.harbour@evenkeel.example'
const words = 'I drank tonight, after eleven months.'

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
/** The page says that it has been done: only then is it safe to go elsewhere. */
const says = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible()
const goOn = (page: Page) => press(page, /continue/i)

test('someone who drank tonight gets cover, says so, is answered, and comes back to their meeting', async ({
  openAs,
  moveTime,
  untilQuiet,
  site,
}) => {
  test.setTimeout(240_000)
  const theirs = await openAs(facilitator, phone)

  await test.step('they ask for cover, and no one is told why', async () => {
    await theirs.goto('/cover/ask')
    await theirs.getByLabel('Harbour Evening Meeting').check()
    await theirs.getByRole('group', { name: 'Which date?' }).getByRole('radio').first().check()
    await expectAccessible(theirs)
    await press(theirs, 'Ask for cover')
    await says(theirs, 'Your request is out.')
    const other = await openAs(colleague, phone)
    await other.goto('/cover')
    await other
      .getByRole('link', { name: /Harbour Evening Meeting/ })
      .first()
      .click()
    await expectAccessible(other)
    await press(other, 'I can take it')
    await says(other, 'Thank you. You are down for this meeting')
  })

  const name =
    await test.step('they report it, one question at a time, and see who will read it', async () => {
      await theirs.goto('/report')
      await expectAccessible(theirs)
      await theirs.getByRole('link', { name: 'Begin' }).click()
      await theirs.getByRole('radio', { name: /^A slip/ }).check()
      await goOn(theirs)
      await theirs.getByLabel('Tell it in your own words').fill(words)
      await theirs.getByRole('radio', { name: /Someone to talk it through with/ }).check()
      await expectAccessible(theirs)
      await goOn(theirs)
      await theirs.getByLabel(/Harbour Evening Meeting/).check()
      await goOn(theirs)
      await theirs.getByRole('checkbox', { name: /Volunteer Advisor/ }).check()
      await expectAccessible(theirs)
      await goOn(theirs)
      await theirs.getByRole('radio', { name: /Pass it on/ }).check()
      await goOn(theirs)
      await theirs.getByRole('radio', { name: /^Now/ }).check()
      await goOn(theirs)
      await expect(theirs.getByRole('heading', { name: 'Who will be able to read this' })).toBeVisible()
      await says(theirs, 'Volunteer Advisor, Harbour')
      await says(theirs, 'Nothing about your role is decided by pressing send.')
      await expectAccessible(theirs)
      await press(theirs, 'Send it')
      await expect(theirs.getByRole('heading', { level: 1, name: 'It is with them now' })).toBeVisible()
      await expectAccessible(theirs)
      return new URL(theirs.url()).pathname.split('/').at(-1) ?? ''
    })

  const desk = await openAs(advisor, phone)
  await test.step('the advisor sees who, what is needed and which meeting, and no text', async () => {
    await untilQuiet()
    expect((await mailsTo(site, advisor)).at(-1)?.text).not.toContain(name)
    await desk.goto('/desk')
    await expectAccessible(desk)
    await desk.goto(`/desk/${name}`)
    await says(desk, 'Harbour Evening Meeting')
    await expect(desk.getByText(words)).toHaveCount(0)
    await expectAccessible(desk)
  })

  await test.step('the advisor accepts the case with a promise, and can read the text', async () => {
    await desk.getByLabel(/When will you answer/).fill(day(2))
    await press(desk, 'I’m here for this')
    await says(desk, 'They have been told that you are there.')
    await desk.goto(`/desk/${name}/conversation`)
    await says(desk, words)
    await desk
      .getByRole('textbox', { name: 'Write to them' })
      .fill('Thank you for saying so. How are you this morning?')
    await press(desk, 'Send')
    await says(desk, 'They get a short mail that something waits')
    await expectAccessible(desk)
    await theirs.goto(`/my/${name}`)
    await expectAccessible(theirs)
    await theirs.goto(`/my/${name}/access`)
    await says(theirs, /^First opened your words/)
    await expectAccessible(theirs)
    await theirs.goto(`/my/${name}/conversation`)
    await says(theirs, 'How are you this morning?')
    await expectAccessible(theirs)
  })

  await test.step('the three areas are assessed before anything is proposed', async () => {
    await desk.goto(`/desk/${name}/response`)
    await says(desk, 'Not yet possible')
    await desk.goto(`/desk/${name}/assessment`)
    await expectAccessible(desk)
    await desk
      .getByRole('form', { name: 'The meeting and its participants' })
      .getByRole('textbox')
      .fill('Cover is arranged; nobody needs to be told more.')
    await press(desk, 'Note this area: The meeting and its participants')
    await expect(desk.getByRole('button', { name: /Note this area/ })).toHaveCount(2)
    await press(desk, 'Nothing to add: The facilitator')
    await expect(desk.getByRole('button', { name: /Note this area/ })).toHaveCount(1)
    await press(desk, 'Nothing to add: A balanced answer')
    await expect(desk.getByText('Noted, with nothing to add.')).toHaveCount(2)
  })

  await test.step('a proposal, a counter-proposal, side by side, agreed', async () => {
    await desk.goto(`/desk/${name}/response`)
    await desk.getByRole('checkbox', { name: /agreed pause/i }).check()
    const pause = (label: string) => desk.locator(`[name="own.agreedPause.${label}"]`)
    await pause('startOn').fill(day(0))
    await pause('reviewOn').fill(day(10))
    await pause('returnOn').fill(day(21))
    await desk.getByLabel('First check-in').fill(day(5))
    await desk
      .getByRole('textbox', { name: 'In your own words' })
      .fill('Three weeks of rest, and we stay in touch.')
    await expectAccessible(desk)
    await press(desk, 'Send the proposal')
    await says(desk, 'They can agree or answer with their own.')
    await theirs.goto(`/my/${name}/response`)
    await says(theirs, 'Three weeks of rest, and we stay in touch.')
    await expectAccessible(theirs)
    await theirs.getByRole('link', { name: 'Write my own proposal' }).click()
    await theirs.getByRole('textbox', { name: 'In your own words' }).fill('Two weeks would suit me better.')
    await theirs.locator('[name$=".agreedPause.returnOn"]').fill(day(14))
    await press(theirs, 'Send my proposal')
    await says(theirs, 'Both stand side by side.')
    await expectAccessible(theirs)
    await desk.goto(`/desk/${name}/response`)
    await says(desk, 'Two weeks would suit me better.')
    await says(desk, 'Three weeks of rest, and we stay in touch.')
    await expectAccessible(desk)
    await press(desk, 'Agree')
    await says(desk, 'From now on the plan is in force.')
  })

  await test.step('a check-in falls due, and is answered', async () => {
    await moveTime(5 * 24 + 12)
    await theirs.goto('/my')
    await theirs.goto(`/my/${name}/response`)
    await theirs.getByRole('textbox', { name: 'How are things?' }).fill('Steady. I slept.')
    await press(theirs, 'Check in')
    await says(theirs, 'Thank you for checking in.')
    await expectAccessible(theirs)
  })

  await test.step('the facilitator comes back, and the case closes with reasons they can read', async () => {
    await moveTime(10 * 24)
    await theirs.goto(`/my/${name}/response`)
    await press(theirs, 'I am back')
    await says(theirs, 'Welcome back.')
    await desk.goto(`/desk/${name}/close`)
    await desk.getByRole('radio').first().check()
    await desk.getByRole('textbox').last().fill('What was agreed was kept. Go well.')
    await expectAccessible(desk)
    await press(desk, 'Close it')
    await says(desk, 'They have been told, and can read your reasons.')
    await theirs.goto(`/my/${name}`)
    await expectAccessible(theirs)
    await theirs.goto(`/my/${name}/conversation`)
    await says(theirs, 'What was agreed was kept. Go well.')
  })
})
