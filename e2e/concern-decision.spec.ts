import type { Page } from '@playwright/test'
import {
  close,
  decide,
  enough,
  firstLook,
  noteNotAnswered,
  press,
  putToThem,
  reconsider,
  says,
  second,
  showOutcome,
  showPoints,
  takeOn,
  tellReporter,
  tellThem,
  triedToReach,
  weigh,
} from './concern-desk'
import { expect, expectAccessible, test } from './fixtures'
import { reportAbout } from './report-about'

test.use({ house: 'concernDecision' })

const at = (who: string) => `${who}@evenkeel.example`

test('a respondent who never answers has admitted nothing, and the decision about them can be withdrawn', async ({
  openAs,
  moveTime,
}) => {
  test.setTimeout(240_000)
  const reporter = await openAs(at('facilitator.lake'))
  const { name } = await reportAbout(reporter, {
    words: 'They sold raffle tickets at the meeting and kept the money.',
    who: { person: 'Facilitator, Harbour (online)' },
    region: 'Harbour',
    tell: [/Regional Coordinator, Harbour/],
    known: { as: 'named' },
  })
  const letGo = async (page: Page) => {
    await page.goto(`/my/${name}/report`)
    await press(page, 'It is fine as it stands')
    await says(page, 'The text can go as it stands.')
  }
  const handler = await openAs(at('coordinator.harbour'))
  const central = await openAs(at('central.northland'))
  const respondent = await openAs(at('facilitator.online.harbour'), { width: 360, height: 780 })

  await test.step('they are asked, and called, and do not answer', async () => {
    await takeOn(handler, name)
    await firstLook(handler, name)
    await showPoints(handler, name, 'Money that was collected was kept.')
    await letGo(reporter)
    await putToThem(handler, name)
    await triedToReach(handler, name, 'by phone')
    await triedToReach(handler, name, 'by mail')
    await moveTime(15 * 24)
    await respondent.goto(`/my/${name}/statement`)
    await says(respondent, 'saying nothing counts neither as yes nor as no')
    await expectAccessible(respondent)
    await noteNotAnswered(handler, name)
  })

  await test.step('two people decide, and both sides are told', async () => {
    await enough(handler, name)
    await weigh(handler, name)
    await decide(handler, name, { finding: /^Supported/, resolution: /No agreement/ })
    await second(central, name, /^Confirm the decision/)
    await tellReporter(handler, name, 'It was found to be so.')
    await showOutcome(handler, name, 'It was found to be so. You can ask for a review.')
    await letGo(reporter)
    await tellThem(handler, name)
    await respondent.goto(`/my/${name}/outcome`)
    await says(respondent, 'It was found to be so. You can ask for a review.')
  })

  await test.step('a witness comes forward: a later decision withdraws the first, and everyone told is told again', async () => {
    await reconsider(handler, name)
    await decide(handler, name, {
      finding: /^Not supported/,
      resolution: /^Nothing more was needed/,
      replaces: /withdraws/,
    })
    await second(central, name, /^Confirm the decision/)
    await handler.goto(`/desk/${name}/close`)
    await expect(handler.getByRole('button', { name: 'Close it' })).toHaveCount(0)
    await tellReporter(handler, name, 'We were wrong: it was not so.')
    await showOutcome(handler, name, 'We were wrong. What was found is withdrawn.')
    await letGo(reporter)
    await tellThem(handler, name)
    await close(handler, name)
    await respondent.goto(`/my/${name}/outcome`)
    await says(respondent, 'We were wrong. What was found is withdrawn.')
    await says(respondent, 'It was found to be so. You can ask for a review.')
    await expectAccessible(respondent)
  })
})
