import type { Page } from '@playwright/test'
import { expect, mailsTo, nextMail, signInAs, test } from './fixtures'
import type { Site } from './harness/site'
import { formAt, post, tampered } from './posted-form'
import { answerSlip, reportSlip } from './report-a-slip'

test.use({ house: 'attacker' })
test.describe.configure({ timeout: 180_000 })

const facilitator = 'facilitator.harbour@evenkeel.example'
const another = 'facilitator.mornings.harbour@evenkeel.example'
const faraway = 'facilitator.shore@evenkeel.example'
const advisor = 'advisor.harbour@evenkeel.example'
const words = 'I drank on Sunday, and I am telling you.'

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const status = async (page: Page, path: string) =>
  (await page.request.get(path, { maxRedirects: 0 })).status()
const caseOf = async (site: Site, name: string) =>
  (
    await site.query<{ version: number; closed: boolean }>(
      'select version, closed_at is not null as closed from case_file where code_name = $1',
      [name],
    )
  )[0]

test('a stranger who knows the name of another’s case finds nothing at any of its addresses', async ({
  openAs,
}) => {
  const theirs = await openAs(facilitator)
  const name = await reportSlip(theirs, { words })
  const stranger = await openAs(another)
  const sides = [`/my/${name}`, `/my/${name}/conversation`, `/my/${name}/access`, `/report/sent/${name}`]
  const desk = [`/desk/${name}`, `/desk/${name}/conversation`, `/desk/${name}/record`, `/desk/${name}/safety`]
  for (const path of [...sides, ...desk]) expect(await status(stranger, path), path).toBe(404)
  for (const path of sides) expect(await status(theirs, path), path).toBe(200)

  // who is asked sees the offer: not the pages of the one it is about, no word, and not what happened before
  const asked = await openAs(advisor)
  for (const path of sides) expect(await status(asked, path), path).toBe(404)
  for (const path of desk) {
    const answer = await asked.request.get(path)
    expect(answer.status(), path).toBe(200)
    expect(await answer.text(), path).not.toContain(words)
  }
  const sent = 'The report was written.'
  expect(await (await asked.request.get(`/desk/${name}/record`)).text()).not.toContain(sent)
  await asked.goto(`/desk/${name}`)
  await press(asked, 'I’m here for this')
  await expect(asked.getByText(words)).toBeVisible()
  expect(await (await asked.request.get(`/desk/${name}/record`)).text()).toContain(sent)
})

test('a form with another’s case written into it changes nothing there, and neither does a form from another site', async ({
  openAs,
  site,
}) => {
  const victims = await reportSlip(await openAs(facilitator), { words })
  const thief = await openAs(another)
  const own = await reportSlip(thief, { words: 'My own.' })
  const path = `/my/${own}/take-back`
  const fields = await formAt(thief, path, 'Take')
  const before = await caseOf(site, victims)

  const forged = await post(thief, site, path, tampered(fields, own, victims))
  expect(forged.headers().location).toBeUndefined()
  // a list with the name in it, as only a forger sends it
  const list = await post(thief, site, path, tampered(fields, `"${own}"`, `["${own}"]`))
  expect(list.headers().location).toBeUndefined()
  expect(await caseOf(site, victims)).toEqual(before)

  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    {},
    { origin: site.url, 'sec-fetch-site': 'cross-site' },
    { origin: site.url, 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example' },
  ]
  for (const headers of foreign) {
    const answer = await post(thief, site, path, fields, headers)
    expect(answer.status(), JSON.stringify(headers)).toBe(403)
  }
  expect((await caseOf(site, own))?.closed).toBe(false)

  expect((await post(thief, site, path, fields)).headers().location).toContain('/my?done=')
  expect((await caseOf(site, own))?.closed).toBe(true)
  expect(site.printed()).not.toContain(own)
})

test('a double press of “Send it” sends one report', async ({ openAs, site }) => {
  const theirs = await openAs(facilitator)
  const count = async () =>
    (await site.query<{ n: number }>('select count(*)::int as n from case_file'))[0]?.n ?? 0
  await answerSlip(theirs, { words })
  const before = await count()
  const fields = await formAt(theirs, '/report/check', 'Send it')
  const answers = await Promise.all([1, 2].map(() => post(theirs, site, '/report/check', fields)))
  const places = answers.map((answer) => answer.headers().location)
  expect(places[0]).toMatch(/\/report\/sent\/[a-z]+-[a-z]+$/)
  expect(places[1]).toBe(places[0])
  expect(await count()).toBe(before + 1)
})

test('a reporter who changed an answer in another window sees it before the report is sent', async ({
  openAs,
  site,
}) => {
  const theirs = await openAs(facilitator)
  await answerSlip(theirs, { words })
  const shown = await formAt(theirs, '/report/check', 'Send it')
  await theirs.goto('/report/when?from=check')
  await theirs.getByRole('radio', { name: /^Hold it until the morning/ }).check()
  await press(theirs, 'Continue')
  await theirs.waitForURL(/\/report\/check/)
  const stale = await post(theirs, site, '/report/check', shown)
  expect(stale.headers().location).toMatch(/\/report\/check\?changed=1$/)
  await theirs.goto('/report/check?changed=1')
  await expect(theirs.getByText(/^An answer was changed after you opened this page/)).toBeVisible()
  const now = await formAt(theirs, '/report/check', 'Hold it until the morning')
  expect((await post(theirs, site, '/report/check', now)).headers().location).toMatch(/\/report\/sent\//)
})

test('an answer to a proposal that was replaced in the meantime is not taken for an answer to the new one', async ({
  openAs,
  site,
}) => {
  const theirs = await openAs(facilitator)
  const name = await reportSlip(theirs, { words })
  const desk = await openAs(advisor)
  await desk.goto(`/desk/${name}`)
  await press(desk, 'I’m here for this')
  await expect(desk.getByText(words)).toBeVisible()
  await desk.goto(`/desk/${name}/assessment`)
  for (const [index, area] of [
    'The meeting and its participants',
    'The facilitator',
    'A balanced answer',
  ].entries()) {
    await press(desk, `Nothing to add: ${area}`)
    await expect(desk.getByText('Noted, with nothing to add.')).toHaveCount(index + 1)
  }
  const propose = async (text: string) => {
    await desk.goto(`/desk/${name}/response`)
    const folded = desk.locator('#counter > summary')
    if (await folded.count()) await folded.click()
    await desk.getByLabel('In your own words').last().fill(text)
    await press(desk, /send|propose/i)
    await expect(desk.getByText(text).first()).toBeVisible()
  }
  await propose('Three weeks of rest.')
  const path = `/my/${name}/response`
  const stale = await formAt(theirs, path, 'gree')
  await propose('Rather: your role ends.')
  const before = await caseOf(site, name)
  const answer = await post(theirs, site, path, stale)
  expect(await answer.text()).toContain('A newer proposal is on the table now.')
  expect(await caseOf(site, name)).toEqual(before)
  const current = await formAt(theirs, path, 'gree')
  expect((await post(theirs, site, path, current)).headers().location).toContain('done=')
})

test('a request for cover takes only the acts that its page offers, from those it reaches', async ({
  openAs,
  site,
}) => {
  const theirs = await openAs(facilitator)
  await theirs.goto('/cover/ask')
  await theirs.getByLabel('Harbour Evening Meeting').check()
  await theirs.getByRole('group', { name: 'Which date?' }).getByRole('radio').last().check()
  await press(theirs, 'Ask for cover')
  await expect(theirs.getByText('Your request is out.')).toBeVisible()
  const path = new URL(theirs.url()).pathname
  expect(await status(theirs, path)).toBe(200)
  expect(await status(await openAs(faraway), path)).toBe(404)

  const stateOf = async () =>
    (
      await site.query<{ value: string }>(
        `select snapshot ->> 'value' as value from cover_request where id = $1`,
        [path.split('/').at(-1)],
      )
    )[0]?.value
  const before = await stateOf()
  const fields = await formAt(theirs, path, 'value="cancelRequest"')
  for (const event of ['unfilledDue', 'meetingStarted', '__proto__', 'constructor', ''])
    expect((await post(theirs, site, path, { ...fields, event })).headers().location, event).toBeUndefined()
  // another takes what only the one who asked may call off
  const other = await openAs(another)
  const taken = await formAt(other, path, 'value="take"')
  await post(other, site, path, { ...taken, event: 'cancelRequest' })
  expect(await stateOf()).toBe(before)
  expect(
    (await post(theirs, site, path, { ...fields, event: 'cancelRequest' })).headers().location,
  ).toContain('done=')
  expect(await stateOf()).not.toBe(before)
})

test('a code that is wrong, used or too old signs no one in', async ({ openBrowser, site }) => {
  const page = await openBrowser()
  const ask = async () => {
    const before = (await mailsTo(site, faraway)).length
    await page.goto('/sign-in')
    await page.getByLabel(/e-mail/i).fill(faraway)
    await press(page, /send me a code/i)
    const mail = await nextMail(site, faraway, before)
    const cookie = (await page.context().cookies(`${site.url}/sign-in`)).find(
      (one) => one.name === 'evenkeel-sign-in',
    )
    if (!cookie) throw new Error('the browser was given nothing to bring back')
    return { code: (/\b\d{4} \d{4}\b/.exec(mail.text)?.[0] ?? '').replace(' ', ''), cookie }
  }
  const enter = async (code: string) => {
    await page.getByLabel(/code/i).fill(code)
    await press(page, /sign in/i)
  }
  const refused = () => expect(page.getByText('This code does not fit').first()).toBeVisible()

  const first = await ask()
  await enter(first.code === '12345678' ? '87654321' : '12345678')
  await refused()
  await enter(first.code)
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))

  await page.context().clearCookies()
  await page.context().addCookies([first.cookie])
  await page.goto('/sign-in/code')
  await enter(first.code)
  await refused()
  expect(await status(page, '/my')).toBe(307)

  const second = await ask()
  await site.query(`update sign_in_code set expires = now() - interval '1 second'`)
  await enter(second.code)
  await refused()
  expect(await status(page, '/my')).toBe(307)
})

test('an address that leads elsewhere after signing in leads home instead', async ({ openBrowser, site }) => {
  for (const [next, leads] of [
    ['//evil.example/', '/my'],
    ['/\\evil.example', '/my'],
    ['https://evil.example/', '/my'],
    ['/account', '/account'],
  ] as const) {
    const page = await openBrowser()
    await signInAs(page, site, 'facilitator.hill@evenkeel.example')
    await page.goto(`/sign-in?${new URLSearchParams({ next })}`)
    const links = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    expect(links[0], next).toBe(leads)
    expect(links.join(' ')).not.toContain('evil.example')
  }
})

test('hostile text is shown as the text that it is', async ({ openAs }) => {
  const hostile =
    '<script>document.title="stolen"</script><img src=x onerror="document.title=\'stolen\'"> \u202egnirts\u0007 & "quoted"'
  const theirs = await openAs(facilitator)
  const name = await reportSlip(theirs, { words: hostile })
  const desk = await openAs(advisor)
  await desk.goto(`/desk/${name}`)
  await press(desk, 'I’m here for this')
  await expect(desk.getByText('<script>').first()).toBeVisible()
  for (const page of [desk, theirs]) {
    await page.goto(page === desk ? `/desk/${name}/conversation` : `/my/${name}/conversation`)
    await expect(page.getByText('<script>document.title="stolen"</script>').first()).toBeVisible()
    expect(await page.title()).not.toContain('stolen')
    await expect(page.locator('main img')).toHaveCount(0)
  }
})

test('a megabyte is refused kindly, also when a script sends it, and a page’s worth is accepted', async ({
  openAs,
  site,
}) => {
  const theirs = await openAs(facilitator)
  const name = await reportSlip(theirs, { words })
  const path = `/my/${name}/conversation`
  const fields = await formAt(theirs, path, 'name="words"')
  const asked: Record<string, string>[] = [{}, { 'next-action': 'x' }]
  for (const more of asked) {
    const headers = { origin: site.url, ...more }
    const answer = await post(theirs, site, path, { ...fields, words: 'x'.repeat(1024 * 1024) }, headers)
    expect(answer.status()).toBe(413)
    expect(await answer.text()).toContain('your words are still there')
  }
  expect(
    (await post(theirs, site, path, { ...fields, words: 'x'.repeat(20_000) })).headers().location,
  ).toContain('done=')
})
