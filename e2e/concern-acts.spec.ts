import type { Page } from '@playwright/test'
import {
  absent,
  close,
  decide,
  decideImposed,
  fillAndPress,
  press,
  reconsider,
  says,
  second,
  showOutcome,
  tellReporter,
  tellThem,
  unseen,
} from './concern-desk'
import { expect, expectAccessible } from './fixtures'
import { test } from './staged'

test.use({ house: 'concernActs', stages: ['put', 'heard', 'told', 'closed'], expectedConsole: [/404/] })

const phone = { width: 360, height: 780 }
const at = (who: string) => `${who}@evenkeel.example`
/** The reporter lets the text go that was shown to them. */
const letGo = async (reporter: Page, name: string) => {
  await reporter.goto(`/my/${name}/report`)
  await press(reporter, 'It is fine as it stands')
  await says(reporter, 'The text can go as it stands.')
}

test('a temporary measure is in force at once, and stays only when a person of another office confirms it', async ({
  openAs,
  staged,
}) => {
  const { name } = staged.put
  const handler = await openAs(at('coordinator.harbour'), phone)
  const respondent = await openAs(at('facilitator.harbour'), phone)
  const central = await openAs(at('central.northland'), phone)
  await test.step('the handler sets it, with a text that the respondent reads', async () => {
    await handler.goto(`/desk/${name}/temporary-measure`)
    await expectAccessible(handler)
    await fillAndPress(handler, 'Put a measure in place for now', {
      'What it is, from when, and why it cannot wait': 'From tonight somebody else opens the hall.',
    })
    await expect(handler).toHaveURL(/temporary-measure\?done=temporaryMeasurePut/)
    await says(handler, 'From tonight somebody else opens the hall.')
    await expectAccessible(handler)
    await respondent.goto(`/my/${name}`)
    await says(respondent, 'It is neutral and finds nothing.')
    await says(respondent, 'It ends within a day unless a second person, of another office, confirms it.')
    await expectAccessible(respondent)
    await respondent.getByRole('link', { name: 'Read what it is' }).click()
    await says(respondent, 'From tonight somebody else opens the hall.')
  })
  await test.step('a person of another office confirms it, and no one else finds it', async () => {
    await unseen(respondent, `/desk/${name}/temporary-measure`)
    await unseen(await openAs(at('advisor.harbour')), `/desk/${name}/decide`)
    await central.goto(`/desk/${name}`)
    await expectAccessible(central)
    await unseen(central, `/desk/${name}/nowhere`)
    await central.goto(`/desk/${name}/decide`)
    await says(central, 'From tonight somebody else opens the hall.')
    await says(central, 'The person it is about reads this.')
    await expectAccessible(central)
    await second(central, name, /^Confirm it for now/)
    await respondent.goto(`/my/${name}`)
    await says(respondent, 'A second person, of another office, has confirmed it.')
    await respondent.goto(`/my/${name}/conversation`)
    await says(respondent, 'I looked at it by myself.')
  })
  await test.step('it is lifted, and the person who confirmed it no longer finds the case', async () => {
    await handler.goto(`/desk/${name}/temporary-measure`)
    await says(handler, 'A measure is in place and confirmed.')
    await fillAndPress(handler, 'Lift it', { 'Why it can end': 'It is clear now who opens the hall.' })
    await expect(handler).toHaveURL(/done=temporaryMeasureLifted/)
    await unseen(central, `/desk/${name}`)
    await respondent.goto(`/my/${name}/conversation`)
    await says(respondent, 'It is clear now who opens the hall.')
    await respondent.goto(`/my/${name}`)
    await absent(respondent, 'A measure is in place')
  })
})

test('a pause without agreement is imposed by two people of two offices, and the respondent is told', async ({
  openAs,
  staged,
}) => {
  const { name } = staged.heard
  const handler = await openAs(at('coordinator.harbour'))
  const respondent = await openAs(at('facilitator.harbour'), phone)
  const reporter = await openAs(at('facilitator.lake'), phone)
  await test.step('the handler asks, and neither side is told before the second approver has agreed', async () => {
    await decideImposed(handler, name)
    await expectAccessible(handler)
    for (const page of [respondent, reporter]) {
      await page.goto(`/my/${name}`)
      await absent(page, /pause/i)
    }
    const central = await openAs(at('central.northland'), phone)
    await central.goto(`/desk/${name}/decide`)
    await says(central, 'They would not agree to a rest.')
    await says(central, 'An imposed pause')
    await expectAccessible(central)
    await second(central, name, /^Confirm the decision/)
    await unseen(central, `/desk/${name}`)
  })
  await test.step('both are told, and it begins', async () => {
    await tellReporter(handler, name, 'It was found to be so.')
    await showOutcome(handler, name, 'It was found to be so. You pause for four weeks.')
    await letGo(reporter, name)
    await tellThem(handler, name)
    await press(handler, 'Begin what was decided')
    await expect(handler).toHaveURL(/done=started/)
    await expectAccessible(handler)
  })
  await test.step('the respondent reads it; the reporter learns of no measure', async () => {
    await respondent.goto(`/my/${name}/response`)
    await says(respondent, 'Two people of two offices decided on it.')
    await expectAccessible(respondent)
    await respondent.goto(`/my/${name}/outcome`)
    await says(respondent, 'You pause for four weeks.')
    for (const page of [`/my/${name}`, `/my/${name}/outcome`]) {
      await reporter.goto(page)
      await absent(reporter, /pause/i)
    }
  })
})

test('everyone who was told of a finding is told when it was wrong', async ({ openAs, staged }) => {
  const { name } = staged.told
  const handler = await openAs(at('coordinator.harbour'), phone)
  const central = await openAs(at('central.northland'))
  const reporter = await openAs(at('facilitator.lake'))
  await test.step('the treasurer has to know, and is told', async () => {
    await handler.goto(`/desk/${name}/notify`)
    await handler.locator('summary').filter({ hasText: 'Tell somebody else' }).click()
    await fillAndPress(handler, 'Tell somebody else', {
      'To whom': 'The treasurer of the meeting',
      'The text': 'Somebody else keeps the collection from now on.',
    })
    await expect(handler).toHaveURL(/done=told/)
    await says(handler, 'To The treasurer of the meeting')
    await expectAccessible(handler)
  })
  await test.step('the finding was wrong: two people withdraw it, and both sides are told', async () => {
    await reconsider(handler, name)
    await decide(handler, name, {
      finding: /^Not supported/,
      resolution: /^Nothing more was needed/,
      replaces: /withdraws/,
    })
    await second(central, name, /^Confirm the decision/)
    await tellReporter(handler, name, 'We were wrong: it was not so.')
    await showOutcome(handler, name, 'We were wrong. What was found is withdrawn.')
    await letGo(reporter, name)
    await tellThem(handler, name)
  })
  await test.step('it cannot end before the treasurer has been told, and nothing is left to start', async () => {
    await expect(handler.getByRole('button', { name: 'Begin what was decided' })).toHaveCount(0)
    await handler.goto(`/desk/${name}/close`)
    await expect(handler.getByRole('button', { name: 'Close it' })).toHaveCount(0)
    await expectAccessible(handler)
    await handler.getByRole('link', { name: 'Go to what has been told' }).click()
    await expect(handler.getByLabel('To whom').first()).toHaveValue('The treasurer of the meeting')
    await fillAndPress(handler, 'Put it right with everyone told', {
      'The text': 'What you were told does not hold: it was not so.',
    })
    await expect(handler).toHaveURL(/done=told/)
    await says(handler, 'What you were told does not hold: it was not so.')
    await handler.goto(`/desk/${name}`)
    await says(handler, 'Everyone who has to know has been told, and nothing has to begin.')
    await close(handler, name)
  })
  await test.step('neither side reads what the treasurer was told', async () => {
    const respondent = await openAs(at('facilitator.harbour'), phone)
    for (const page of [respondent, reporter]) {
      await page.goto(`/my/${name}/outcome`)
      await says(page, /We were wrong/)
      await absent(page, 'treasurer')
      await page.goto(`/my/${name}`)
      await absent(page, 'somebody else was told')
    }
  })
})

test('a respondent who disagrees asks for a review, and reads its result', async ({ openAs, staged }) => {
  const { name } = staged.closed
  const respondent = await openAs(at('facilitator.harbour'), phone)
  await test.step('the respondent asks', async () => {
    await respondent.goto(`/my/${name}/outcome`)
    await respondent.getByRole('link', { name: 'Ask for a review' }).click()
    await says(respondent, 'Someone independent, who had no part in this')
    await expectAccessible(respondent)
    await fillAndPress(respondent, 'Ask for a review', {
      'What should they look at?': 'Nobody asked those who sat beside me.',
    })
    await expect(respondent).toHaveURL(/done=reviewAsked/)
    await says(respondent, 'A review is under way')
  })
  await test.step('an Independent Reviewer answers, and no one who took part in the case', async () => {
    await unseen(await openAs(at('central.northland')), `/desk/${name}/decide`)
    const handler = await openAs(at('coordinator.harbour'))
    await handler.goto(`/desk/${name}/decide`)
    await expect(handler.getByRole('button', { name: 'Let it stand' })).toHaveCount(0)
    const board = await openAs(at('reviewer.board'), phone)
    await board.goto(`/desk/${name}`)
    await expectAccessible(board)
    await board.goto(`/desk/${name}/decide`)
    await says(board, 'Nobody asked those who sat beside me.')
    await expectAccessible(board)
    await second(board, name, /^Let it stand/)
    await unseen(board, `/desk/${name}`)
  })
  await test.step('the respondent who asked reads why; the reporter does not', async () => {
    await respondent.goto(`/my/${name}/outcome`)
    await says(respondent, 'What came of the review')
    await says(respondent, 'I looked at it by myself.')
    await expectAccessible(respondent)
    const reporter = await openAs(at('facilitator.lake'))
    for (const page of ['report', 'outcome']) {
      await reporter.goto(`/my/${name}/${page}`)
      await absent(reporter, 'I looked at it by myself.')
    }
  })
})
