import { expect, expectAccessible, signInAs, test } from './fixtures'

const facilitator = 'facilitator.harbour@evenkeel.example'

test('a first-time visitor finds a page that loads nothing from elsewhere', async ({ page }) => {
  const answer = await page.goto('/')
  expect(answer?.headers()['content-security-policy']).toContain(`default-src 'none'`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})

test('a person who signs in with the code from the mail is signed in, and no one else is', async ({
  openAs,
  openBrowser,
  site,
}) => {
  const page = await openAs(facilitator)
  await page.goto('/my')
  await expect(page).toHaveURL(`${site.url}/my`)

  const stranger = await openBrowser()
  await stranger.goto('/my')
  await expect(stranger).toHaveURL(/\/sign-in/)
})

test('a person without JavaScript signs in just the same', async ({ openBrowser, site }) => {
  const page = await openBrowser({ javaScriptEnabled: false })
  await signInAs(page, site, facilitator)
  await page.goto('/my')
  await expect(page).toHaveURL(`${site.url}/my`)
})

test('a person who leaves at once is gone, and going back finds no one signed in', async ({
  openAs,
  site,
}) => {
  const page = await openAs(facilitator)
  await page.goto('/my')
  await page.getByRole('button', { name: 'Leave now' }).click()
  await page.waitForURL(site.outside)
  await page.goBack()
  await page.goto('/my')
  await expect(page).toHaveURL(new RegExp(`^${site.url}/sign-in`))
})

test('a person that another site sends to quick exit leaves, and is still signed in when they come back', async ({
  openAs,
  site,
}) => {
  const page = await openAs(facilitator)
  await page.goto(`${site.outside}tomorrow`)
  await page.evaluate((to) => location.assign(to), `${site.url}/leave`)
  await page.waitForURL(site.outside)
  await page.goto('/my')
  await expect(page).toHaveURL(`${site.url}/my`)
})

test('a form on another site changes nothing here', async ({ request, site }) => {
  const answer = await request.post('/sign-in', {
    headers: { origin: 'https://evil.example' },
    form: { email: facilitator },
  })
  expect(answer.status()).toBe(403)
  expect(await answer.text()).toContain('did not come from our own pages')
  expect((await request.get('/healthz')).ok()).toBe(true)
  expect(site.printed()).not.toContain('evil.example')
})

test('a megabyte pasted into a form is refused kindly and unread', async ({ request, site }) => {
  const answer = await request.post('/sign-in', {
    headers: { origin: site.url },
    form: { email: 'x'.repeat(1024 * 1024) },
  })
  expect(answer.status()).toBe(413)
  expect(await answer.text()).toContain('your words are still there')
})

test('the operator of the machine learns that it is up and ready', async ({ request }) => {
  expect(await (await request.get('/healthz')).json()).toEqual({ status: 'up' })
  expect(await (await request.get('/readyz')).json()).toEqual({
    ready: true,
    database: 'reachable',
    migrations: 'current',
  })
})

test.describe('an address without a page', () => {
  test.use({ expectedConsole: [/404/] })
  test('is answered calmly, with a page of our own', async ({ page }) => {
    await page.goto('/nowhere')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here')
    await expectAccessible(page)
  })
})
