import type { Page } from '@playwright/test'
import { press, says, takeOn } from './concern-desk'
import { expect, expectAccessible, test } from './fixtures'
import { reportSlip } from './report-a-slip'
import { reportAbout } from './report-about'

test.use({ house: 'concernRouting', expectedConsole: [/404/] })

const at = (who: string) => `${who}@evenkeel.example`
const unseen = async (page: Page, address: string) => expect((await page.goto(address))?.status()).toBe(404)
/** The desk of this person has a line for the case, or has none. */
const onTheDesk = async (page: Page, name: string, there: boolean) => {
  await page.goto('/desk')
  await expect(page.locator(`a[href$="/desk/${name}"]`)).toHaveCount(there ? 1 : 0)
}
const recuse = async (page: Page, name: string) => {
  await page.goto(`/desk/${name}`)
  await page.getByText('I’d rather step aside').first().click()
  await press(page, 'Step aside')
  await expect(page).toHaveURL(/done=recused/)
}

test('where a region has no office the nearest above is asked, and a handler who goes silent is replaced', async ({
  openBrowser,
  openAs,
  moveTime,
}) => {
  test.setTimeout(180_000)
  const reporter = await openBrowser({ viewport: { width: 360, height: 780 } })
  const { name } = await reportAbout(reporter, {
    words: 'The collection went into their own pocket.',
    who: { meeting: 'Isles Meeting' },
    region: 'Isles',
  })
  const [central, board] = [await openAs(at('central.northland')), await openAs(at('reviewer.board'))]
  await onTheDesk(central, name, true)
  await onTheDesk(board, name, false)
  await takeOn(central, name)
  // reminded after a week; after another without a word, the next office can take it over
  await moveTime(7.5 * 24)
  await onTheDesk(board, name, false)
  await moveTime(7.5 * 24)
  await onTheDesk(board, name, true)
  await board.goto(`/desk/${name}`)
  await expect(board.getByText('into their own pocket')).toHaveCount(0)
  await expectAccessible(board)
  await press(board, 'Take it over')
  await expect(board).toHaveURL(/done=transferAccepted/)
  await board.goto(`/desk/${name}/report`)
  await says(board, 'The collection went into their own pocket.')
  await unseen(central, `/desk/${name}`)
})

test('everyone local steps back, and the case goes on to Central Office without a reason given', async ({
  openBrowser,
  openAs,
}) => {
  test.setTimeout(180_000)
  const { name } = await reportAbout(await openBrowser({ javaScriptEnabled: false }), {
    words: 'They were drunk in front of the group.',
    who: { meeting: 'Harbour Evening Meeting' },
    region: 'Harbour',
    tell: [/Volunteer Advisor, Harbour/, /Regional Coordinator, Harbour/],
  })
  const central = await openAs(at('central.northland'))
  await onTheDesk(central, name, false)
  for (const who of ['advisor.harbour', 'coordinator.harbour']) {
    const officer = await openAs(at(who))
    await recuse(officer, name)
    await unseen(officer, `/desk/${name}`)
  }
  await onTheDesk(central, name, true)
  await central.goto(`/desk/${name}`)
  await expect(central.getByText(/stepped aside/i)).toHaveCount(0)
})

test('no one at Central Office learns that one of them was reported', async ({ openAs, openBrowser }) => {
  test.setTimeout(180_000)
  const { name } = await reportAbout(await openAs(at('facilitator.lake')), {
    words: 'They shared my address with somebody.',
    who: { person: 'Central Office, Northland' },
    region: 'Lake',
    tell: [/Central Office/],
    known: { as: 'named' },
  })
  const board = await openAs(at('reviewer.board'))
  await onTheDesk(board, name, true)
  for (const who of ['central.northland', 'deputy.northland']) {
    const officer = await openAs(at(who))
    await onTheDesk(officer, name, false)
    for (const page of [`/desk/${name}`, `/desk/${name}/report`, `/my/${name}`]) await unseen(officer, page)
    await officer.goto('/office')
    await expectAccessible(officer)
    await expect(officer.locator('main')).not.toContainText('Independent Reviewer, Northland: 1')
  }
  // neither does a report about another person, nor the page on which it is written
  const visitor = await openBrowser()
  await visitor.goto('/concern')
  await expect(visitor.getByText(name.replace('-', ' '))).toHaveCount(0)
})

test('a self-report, and a colleague who reports the same evening: neither learns of the other', async ({
  openAs,
}) => {
  test.setTimeout(180_000)
  const theirs = await openAs(at('facilitator.harbour'))
  const own = await reportSlip(theirs, { words: 'I drank tonight.', tell: [/Regional Coordinator/] })
  const colleague = await openAs(at('facilitator.mornings.harbour'))
  const { name } = await reportAbout(colleague, {
    words: 'They smelled of drink at the door.',
    matter: /may have had a slip/,
    who: { person: 'Facilitator, Harbour' },
    region: 'Harbour',
    tell: [/Regional Coordinator, Harbour/],
    known: { as: 'named' },
  })
  expect(name).not.toBe(own)
  await unseen(colleague, `/my/${own}`)
  await colleague.goto(`/my/${name}`)
  await expectAccessible(colleague)
  await expect(colleague.locator('main')).not.toContainText('I drank tonight.')

  const coordinator = await openAs(at('coordinator.harbour'))
  await coordinator.goto(`/desk/${name}`)
  await press(coordinator, 'I’m here for this')
  await expect(coordinator).toHaveURL(/done=accepted/)
  // the handler of both cases still sees that the subject came forward
  await expect(coordinator.locator('main')).not.toContainText('come forward')
  await coordinator.goto(`/desk/${own}`)
  await press(coordinator, 'I’m here for this')
  await expect(coordinator).toHaveURL(/done=accepted/)
  await coordinator.goto(`/desk/${name}`)
  await says(coordinator, 'They have come forward themselves.')
  await theirs.goto(`/my/${name}`)
  await expectAccessible(theirs)
  await expect(theirs.locator('main')).not.toContainText('smelled of drink')
  await expect(theirs.locator('main')).not.toContainText('mornings')
  await expect(theirs.getByText(own.replace('-', ' '))).toHaveCount(0)
})
