import { expect, test } from '../fixtures'

test.use({ expectedConsole: [/404/] })

test('no one can sign in as another person', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: 'Send me a code' })).toBeVisible()
  await expect(page.getByRole('button', { name: /step in/i })).toHaveCount(0)
  await expect(page.getByText('This is a demo')).toHaveCount(0)
})

test('no one can read the mail, or move time on', async ({ page }) => {
  for (const path of ['/demo', '/demo/mailbox', '/demo/time', '/demo/people']) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
  }
})

test('no page carries the demo’s bar, signed in or not', async ({ page, openAs }) => {
  await page.goto('/')
  await expect(page.locator('a[href^="/demo"]')).toHaveCount(0)
  const signedIn = await openAs('facilitator.harbour@evenkeel.example')
  await signedIn.goto('/my')
  await expect(signedIn.locator('a[href^="/demo"]')).toHaveCount(0)
})

test('the database has no time that could be moved', async ({ site }) => {
  expect(await site.query('select * from demo_time')).toEqual([])
})

test('only the address that people know may change anything', async ({ request, site }) => {
  const port = new URL(site.url).port
  const answer = await request.post('/sign-in', {
    headers: { origin: `http://localhost:${port}`, host: `localhost:${port}` },
    form: { email: 'x' },
  })
  expect(answer.status()).toBe(403)
})
