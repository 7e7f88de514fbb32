import { absent, fillAndPress, inDays, press, says, second, takeOn, unseen } from './concern-desk'
import { expect, expectAccessible } from './fixtures'
import { comeBack } from './report-about'
import { test } from './staged'

test.use({
  house: 'concernBeside',
  stages: ['put', 'putByCentralOffice', 'taken', 'slip', 'inConfidence'],
  expectedConsole: [/404/],
})

const phone = { width: 360, height: 780 }
const at = (who: string) => `${who}@evenkeel.example`

test('a reporter declares the handler’s conflict of interest: an uninvolved judge agrees, and another handler is asked', async ({
  openAs,
  staged,
}) => {
  const { name } = staged.put
  const reporter = await openAs(at('facilitator.lake'), phone)
  const handler = await openAs(at('coordinator.harbour'), phone)
  const respondent = await openAs(at('facilitator.harbour'), phone)
  await test.step('the reporter declares it, and the handler reads it', async () => {
    await reporter.goto(`/my/${name}`)
    await reporter.getByRole('link', { name: 'The one who handles this is too close to it' }).click()
    await says(reporter, 'Too close to this?')
    await expectAccessible(reporter)
    await fillAndPress(reporter, 'Say it', { 'What ties them to it': 'They run a meeting together.' })
    await expect(reporter).toHaveURL(/done=conflictRaised/)
    await handler.goto(`/desk/${name}`)
    await expectAccessible(handler)
    await handler.getByRole('link', { name: 'Read what was said' }).click()
    await says(handler, 'They run a meeting together.')
    await expectAccessible(handler)
    await handler.goto(`/desk/${name}/decide`)
    await expect(handler.getByRole('button', { name: /^Too close/ })).toHaveCount(0)
  })
  await test.step('an uninvolved person agrees, and the handler is out', async () => {
    const judge = await openAs(at('reviewer.board'))
    await judge.goto(`/desk/${name}`)
    await expectAccessible(judge)
    await judge.goto(`/desk/${name}/decide`)
    await says(judge, 'They run a meeting together.')
    await expectAccessible(judge)
    await second(judge, name, /^Too close/)
    for (const page of [judge, handler]) await unseen(page, `/desk/${name}`)
    await handler.goto('/desk')
    await expect(handler.locator(`a[href$="/desk/${name}"]`)).toHaveCount(0)
  })
  await test.step('another is asked; the respondent learns neither that it was declared nor by which side', async () => {
    const next = await openAs(at('central.northland'))
    await takeOn(next, name)
    await reporter.goto(`/my/${name}`)
    await says(reporter, 'Central Office, Northland')
    await respondent.goto(`/my/${name}`)
    await absent(respondent, /it was said that|uninvolved found/i)
  })
})

test('Central Office has erasing stopped with a second office, and later resumes it', async ({
  openAs,
  staged,
}) => {
  const { name } = staged.putByCentralOffice
  const central = await openAs(at('central.northland'), phone)
  await test.step('it is asked for, and holds nothing yet', async () => {
    await central.goto(`/desk/${name}/legal-hold`)
    await says(central, 'No hold stands.')
    await expectAccessible(central)
    await fillAndPress(central, 'Ask for a legal hold', { 'The reason': 'A court asked for the file.' })
    await expect(central).toHaveURL(/done=legalHoldAsked/)
    await says(central, 'It holds nothing back before a second person, of another office, agrees.')
  })
  await test.step('a second office agrees, until a day', async () => {
    const board = await openAs(at('reviewer.board'), phone)
    await board.goto(`/desk/${name}/decide`)
    await says(board, 'A court asked for the file.')
    await expectAccessible(board)
    await fillAndPress(board, 'Agree to the legal hold', {
      'The hold lapses on': inDays(90),
      'Your reasons': 'I have seen the letter.',
    })
    await expect(board).toHaveURL(/\/desk\?done=answerGiven/)
    await unseen(board, `/desk/${name}`)
  })
  await test.step('it holds until it is lifted, and the respondent reads nothing of it', async () => {
    await central.goto(`/desk/${name}/legal-hold`)
    await says(central, 'A hold stands: nothing is erased until its day')
    await says(central, 'I have seen the letter.')
    await expectAccessible(central)
    const respondent = await openAs(at('facilitator.harbour'), phone)
    await respondent.goto(`/my/${name}`)
    await absent(respondent, /legal hold/i)
    await unseen(await openAs(at('coordinator.harbour')), `/desk/${name}/legal-hold`)
    await fillAndPress(central, 'Lift the legal hold', { 'The reason': 'The court is done.' })
    await expect(central).toHaveURL(/done=legalHoldLifted/)
    await says(central, 'No hold stands.')
  })
})

test('an advisor asks a colleague elsewhere, who reads the question and nothing else', async ({
  openAs,
  staged,
}) => {
  const { name } = staged.taken
  const adviceAsker = await openAs(at('advisor.harbour'), phone)
  const asked = await openAs(at('advisor.hill'), phone)
  const sent = await test.step('the exact text is previewed, and then sent', async () => {
    await adviceAsker.goto(`/desk/${name}/consult`)
    await expectAccessible(adviceAsker)
    const hill = 'Volunteer Advisor, Hill · Volunteer Advisor, Hill'
    await adviceAsker.getByLabel('Whom would you like to ask?').selectOption({ label: hill })
    await fillAndPress(adviceAsker, 'Show me what they would read', {
      'Your question':
        'A facilitator of the Harbour Evening Meeting repeated what was told on Tuesday. Where would you begin?',
    })
    await says(adviceAsker, 'They would read exactly this')
    await says(adviceAsker, 'the Harbour Evening Meeting → a meeting')
    await expectAccessible(adviceAsker)
    const preview = await adviceAsker.locator('.own-words').textContent()
    await press(adviceAsker, 'Send exactly this')
    await expect(adviceAsker).toHaveURL(/done=adviceAsked/)
    return preview ?? ''
  })
  expect(sent).not.toMatch(/Harbour|Tuesday/)
  await test.step('the colleague reads just that, and nothing else of the case', async () => {
    await asked.goto('/desk')
    await expectAccessible(asked)
    await asked.getByRole('link', { name: 'Your advice is asked for' }).click()
    await expect(asked.locator('.own-words')).toHaveText(sent)
    await expectAccessible(asked)
    const question = new URL(asked.url()).pathname
    for (const page of ['', '/report', '/conversation', '/decide'])
      await unseen(asked, `/desk/${name}${page}`)
    // a question is no case, and has no pages of one
    for (const page of ['', '/conversation', '/notes'])
      await unseen(asked, question.replace('/advice', '') + page)
    for (const who of ['facilitator.harbour', 'coordinator.harbour'])
      await unseen(await openAs(at(who)), question)
    await asked.goto(question)
    await fillAndPress(asked, 'Send your advice', { 'What would you do?': 'Ask them first, by phone.' })
    await expect(asked).toHaveURL(/done=adviceAnswered/)
  })
  await test.step('the advice is back in the case', async () => {
    await adviceAsker.goto(`/desk/${name}/consult`)
    await says(adviceAsker, 'answered')
    await adviceAsker.locator('main a[href*="/desk/advice/"]').click()
    await says(adviceAsker, 'Ask them first, by phone.')
    await expectAccessible(adviceAsker)
  })
})

test('a person’s own slip report leads to a further case only by two people, and without their text', async ({
  openAs,
  staged,
}) => {
  const { name } = staged.slip
  const advisor = await openAs(at('advisor.harbour'), phone)
  const theirs = await openAs(at('facilitator.harbour'), phone)
  await test.step('the advisor asks for an exception, and a second approver who reads no text of it agrees', async () => {
    await advisor.goto(`/desk/${name}/exception`)
    await expectAccessible(advisor)
    await advisor.getByRole('radio', { name: /^Another person was seriously harmed/ }).check()
    await fillAndPress(advisor, 'Ask for an exception', { 'Why it is so': 'Somebody else was hurt.' })
    await expect(advisor).toHaveURL(/done=exceptionAsked/)
    await expect(advisor.getByRole('button', { name: 'Open it' })).toHaveCount(0)
    const agrees = await openAs(at('central.northland'), phone)
    for (const page of ['', '/report', '/conversation', '/notes']) {
      await agrees.goto(`/desk/${name}${page}`)
      await absent(agrees, 'drove home')
    }
    await agrees.goto(`/desk/${name}/decide`)
    await says(agrees, 'Somebody else was hurt.')
    await absent(agrees, 'drove home')
    await expectAccessible(agrees)
    await second(agrees, name, /^Agree that it is an exception/)
    await unseen(agrees, `/desk/${name}`)
  })
  await test.step('the further case is opened once, in the advisor’s text, and the person is told', async () => {
    await advisor.goto(`/desk/${name}`)
    await advisor.getByRole('link', { name: 'What follows from it' }).click()
    await advisor.getByRole('radio', { name: 'It should be soon' }).check()
    await expectAccessible(advisor)
    await fillAndPress(advisor, 'Open it', {
      'What it is about': 'A person was hurt in a car that was driven after drinking.',
    })
    await expect(advisor).toHaveURL(/done=split/)
    await expect(advisor.getByRole('button', { name: 'Open it' })).toHaveCount(0)
    await says(advisor, 'you see nothing of it from here')
    await fillAndPress(advisor, 'Tell the person', {
      'What was passed on, to whom, and why': 'I passed on that somebody was hurt, and nothing you wrote.',
    })
    await expect(advisor).toHaveURL(/done=exceptionTold/)
    await theirs.goto(`/my/${name}/conversation`)
    await says(theirs, 'I passed on that somebody was hurt, and nothing you wrote.')
  })
  await test.step('it goes to another office, where nothing of the slip is read; the person does not see it yet', async () => {
    const coordinator = await openAs(at('coordinator.harbour'), phone)
    await coordinator.goto('/desk')
    await coordinator
      .locator('main li, main article')
      .filter({ hasText: 'It should be soon' })
      .getByRole('link')
      .first()
      .click()
    await coordinator.waitForURL(/\/desk\/[a-z-]+$/)
    const other = new URL(coordinator.url()).pathname.split('/').at(-1) ?? ''
    await takeOn(coordinator, other)
    await coordinator.goto(`/desk/${other}/report`)
    await says(coordinator, 'A person was hurt in a car that was driven after drinking.')
    await absent(coordinator, 'drove home')
    await expectAccessible(coordinator)
    await unseen(coordinator, `/desk/${name}`)
    await unseen(advisor, `/desk/${other}`)
    await unseen(theirs, `/my/${other}`)
  })
})

test('a name given in confidence is opened by the identity custodian alone, for a reason that its owner reads', async ({
  openAs,
  openBrowser,
  staged,
}) => {
  const { name, words } = staged.inConfidence
  const advisor = await openAs(at('advisor.harbour'))
  const identityCustodian = await openAs(at('central.northland'), phone)
  await test.step('the handler asks, with a reason', async () => {
    await advisor.goto(`/desk/${name}/report`)
    await advisor.locator('summary').filter({ hasText: 'Ask who reported this' }).click()
    await advisor
      .getByRole('radio', { name: 'They have to be reached, and the thread is not enough' })
      .check()
    await press(advisor, 'Ask who reported this')
    await expect(advisor).toHaveURL(/done=identityAsked/)
    await expectAccessible(advisor)
  })
  await test.step('the identity custodian opens it, and no one else reads it', async () => {
    await identityCustodian.goto(`/desk/${name}`)
    await expectAccessible(identityCustodian)
    await identityCustodian.goto(`/desk/${name}/decide`)
    await absent(identityCustodian, 'Robin Reporter')
    await says(identityCustodian, 'They have to be reached, and the thread is not enough')
    await expectAccessible(identityCustodian)
    await fillAndPress(identityCustodian, 'Open the name', {
      'Your reasons': 'They have to be reached today.',
    })
    await expect(identityCustodian).toHaveURL(/done=identityOpened/)
    await identityCustodian.goto(`/desk/${name}/decide`)
    await says(identityCustodian, 'Robin Reporter')
    await expectAccessible(identityCustodian)
    await identityCustodian.goto(`/desk/${name}/report`)
    await absent(identityCustodian, 'told the whole meeting')
    await advisor.goto(`/desk/${name}/report`)
    await says(advisor, 'They have to be reached today.')
    await absent(advisor, 'Robin Reporter')
    await unseen(await openAs(at('coordinator.harbour')), `/desk/${name}/decide`)
  })
  await test.step('the reporter reads that it was opened, and why', async () => {
    const reporter = await openBrowser({ viewport: phone, javaScriptEnabled: false })
    await comeBack(reporter, words)
    await says(reporter, 'Your name was opened for one day, for a stated reason.')
    await reporter.goto('/receipt/case/told')
    await says(reporter, 'They have to be reached today.')
  })
  await test.step('it is sealed again, and the identity custodian no longer finds the case', async () => {
    await identityCustodian.goto(`/desk/${name}/decide`)
    await press(identityCustodian, 'Seal it again')
    await expect(identityCustodian).toHaveURL(/done=identitySealed/)
    await unseen(identityCustodian, `/desk/${name}/decide`)
  })
})
