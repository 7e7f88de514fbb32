import { test } from './fixtures'

// The guard over every test, proved: each of these has to fail, and a test that does not is reported.

test.fail('a line in the browser’s console fails a test', async ({ page }) => {
  await page.goto('/')
  await page.evaluate(() => console.error('something is wrong'))
})

test.fail('a script that breaks fails a test', async ({ page }) => {
  await page.goto('/')
  const broken = page.waitForEvent('pageerror')
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('broken')
    })
  })
  await broken
})

test.fail('a request to anywhere else fails a test, even as a whole page', async ({ page }) => {
  await page.context().route('http://elsewhere.test/**', (route) => route.fulfill({ body: '' }))
  await page.goto('/')
  await page.evaluate(() => location.assign('http://elsewhere.test/'))
  await page.waitForURL('http://elsewhere.test/')
})
