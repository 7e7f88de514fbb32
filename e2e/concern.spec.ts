import type { Page } from '@playwright/test'
import {
  close,
  decide,
  enough,
  firstLook,
  identify,
  press,
  putToThem,
  says,
  second,
  showOutcome,
  showPoints,
  takeOn,
  tellReporter,
  tellThem,
  weigh,
} from './concern-desk'
import { expect, expectAccessible, mailsTo, test } from './fixtures'
import { comeBack, reportAbout } from './report-about'

test.use({ house: 'concern', expectedConsole: [/404/] })

const phone = { width: 360, height: 780 }
const at = (who: string) => `${who}@evenkeel.example`
const unseen = async (page: Page, address: string) => expect((await page.goto(address))?.status()).toBe(404)

test('a reporter without an account reports the coordinator, and the case goes the whole way without them', async ({
  openAs,
  openBrowser,
  untilQuiet,
  site,
}) => {
  test.setTimeout(240_000)
  const reporter = await openBrowser({ viewport: phone, javaScriptEnabled: false })
  const { name, receipt } = await reportAbout(reporter, {
    words: 'What I told them alone was repeated in the meeting.',
    matter: /^How somebody was treated/,
    who: { office: 'Regional Coordinator, Harbour' },
    region: 'Harbour',
    tell: [/Volunteer Advisor, Harbour/],
  })
  expect(receipt).toHaveLength(8)

  const coordinator = await openAs(at('coordinator.harbour'), phone)
  const advisor = await openAs(at('advisor.harbour'))
  await test.step('the coordinator finds nothing of it; the advisor is offered it in three steps', async () => {
    await untilQuiet()
    await unseen(coordinator, `/desk/${name}`)
    await unseen(coordinator, `/my/${name}`)
    await coordinator.goto('/desk')
    await expect(coordinator.getByText(name.replace('-', ' '))).toHaveCount(0)
    expect(await mailsTo(site, at('coordinator.harbour'))).toHaveLength(1)
    await advisor.goto(`/desk/${name}`)
    await expect(advisor.getByText('repeated in the meeting')).toHaveCount(0)
    await expectAccessible(advisor)
    await takeOn(advisor, name)
    await expectAccessible(advisor)
    await advisor.goto(`/desk/${name}/report`)
    await says(advisor, 'What I told them alone was repeated in the meeting.')
    await expectAccessible(advisor)
  })

  await test.step('the advisor screens it, names the coordinator, and shows the reporter the text before it is sent', async () => {
    await firstLook(advisor, name)
    await identify(advisor, name, 'Regional Coordinator, Harbour')
    await unseen(coordinator, `/my/${name}`)
    await showPoints(advisor, name, 'Something told in confidence was repeated.')
    await expectAccessible(advisor)
    await unseen(coordinator, `/my/${name}`)
  })

  const elsewhere = await openBrowser({ javaScriptEnabled: false })
  await test.step('the reporter comes back from another browser, reads the text and lets it go', async () => {
    await comeBack(elsewhere, receipt ?? [])
    await elsewhere.getByRole('link', { name: 'Read the text' }).click()
    await says(elsewhere, 'Something told in confidence was repeated.')
    await press(elsewhere, 'This can go')
    await says(elsewhere, 'Thank you. The text can go.')
  })

  await test.step('only now does the coordinator see the concern, and answers it', async () => {
    await putToThem(advisor, name)
    await coordinator.goto(`/my/${name}`)
    await expectAccessible(coordinator)
    await coordinator.goto(`/my/${name}/statement`)
    await says(coordinator, 'Something told in confidence was repeated.')
    await expect(coordinator.getByText('What I told them alone')).toHaveCount(0)
    await expectAccessible(coordinator)
    await coordinator.getByRole('radio', { name: 'It is not so' }).check()
    await coordinator.getByLabel('What else they should know').fill('I spoke of something else.')
    await press(coordinator, 'Send my answer')
    await says(coordinator, 'you say: it is not so')
    await coordinator.goto(`/my/${name}/conversation`)
    await says(coordinator, 'I spoke of something else.')
    await coordinator.goto(`/my/${name}`)
    await expect(coordinator.getByText(receipt?.[0] ?? 'none')).toHaveCount(0)
  })

  const central = await openAs(at('central.northland'))
  await test.step('two people of two offices decide, the second after having declined once', async () => {
    await enough(advisor, name)
    await weigh(advisor, name)
    await decide(advisor, name, { finding: /^Not supported/, resolution: /^Nothing more was needed/ })
    await expectAccessible(advisor)
    await central.goto(`/desk/${name}/decide`)
    await expectAccessible(central)
    await second(central, name, /^Do not confirm it/)
    await decide(advisor, name, { finding: /^Not supported/, resolution: /^Nothing more was needed/ })
    await second(central, name, /^Confirm the decision/)
  })

  await test.step('both sides are told, the coordinator in the text that the reporter saw first', async () => {
    await tellReporter(advisor, name, 'We looked at it, and could not find that it was so.')
    await showOutcome(advisor, name, 'It was looked at, and not supported.')
    await elsewhere.goto('/receipt/case')
    await elsewhere.getByRole('link', { name: 'Read the text' }).click()
    await press(elsewhere, 'This can go')
    await says(elsewhere, 'Thank you. The text can go.')
    await tellThem(advisor, name)
    await close(advisor, name)
    await coordinator.goto(`/my/${name}/outcome`)
    await says(coordinator, 'It was looked at, and not supported.')
    await expectAccessible(coordinator)
    await elsewhere.goto('/receipt/case/told')
    await says(elsewhere, 'We looked at it, and could not find that it was so.')
    await expect(elsewhere.getByText('It was looked at, and not supported.')).toHaveCount(0)
  })
})
