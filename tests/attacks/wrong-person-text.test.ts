import { afterAll, beforeAll, expect, test } from 'vitest'
import { noticesOf } from '../factories/case-rows'
import { aDecision, objects, puts, reportConcern, seenBy, takesOn } from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { actor, aPlan, does, send, weighs, whoIs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
beforeAll(async () => {
  database = await seededDatabase()
})
afterAll(() => database.close())

/** A concern about an unknown person, accepted by Central Office, who named the coordinator by mistake. */
async function wronglyNamed() {
  const [wrong, meant] = await Promise.all([actor('coordinator.harbour'), actor('advisor.harbour')])
  const { name, reporter } = await reportConcern(null)
  const handler = await whoIs(database, name, 'offered')
  await takesOn(handler, name)
  await does(handler, name, 'identifyPerson', { toPersonId: wrong.personId })
  return { name, reporter, handler, wrong, meant }
}

test('the respondent reads no measure that was set for a person named before them by mistake', async () => {
  const { name, reporter, handler, wrong, meant } = await wronglyNamed()
  await does(handler, name, 'raiseSafety', { words: 'Somebody could be hurt.' })
  await does(handler, name, 'putTemporaryMeasure', { words: 'The coordinator rests from opening the hall.' })
  await does(handler, name, 'liftTemporaryMeasure', { words: 'It was not the coordinator.' })
  await does(handler, name, 'takeBackPerson', { words: 'There are two of that name.' })
  await does(handler, name, 'identifyPerson', { toPersonId: meant.personId })
  await puts(handler, reporter, name)
  expect(JSON.stringify(await seenBy(meant, name))).not.toContain('oordinator')
  expect((await noticesOf(database, name)).filter((one) => one.startsWith(wrong.personId))).toEqual([])
  // the handler still reads what was done
  expect(JSON.stringify(await seenBy(handler, name))).toContain('It was not the coordinator.')
})

test('the respondent reads nothing that was proposed to a person named before them by mistake', async () => {
  const { name, reporter, handler, meant } = await wronglyNamed()
  await does(handler, name, 'screen', { words: 'C', guidelines: ['confidentiality'], sawIt: 'firstHand' })
  await does(handler, name, 'raiseSafety', { words: 'Somebody could be hurt.' })
  await does(handler, name, 'proceedUnheard', { words: 'It cannot wait.' })
  await weighs(handler, name)
  const proposal = await aPlan({ words: 'The coordinator rests from opening the hall.' })
  await send(handler, name, 'propose', { proposal })
  await does(handler, name, 'takeBackPerson', { words: 'There are two of that name.' })
  await does(handler, name, 'identifyPerson', { toPersonId: meant.personId })
  const text = { points: ['A confidence was repeated.'], text: 'This is what was said.' }
  await does(handler, name, 'showReporter', { text })
  const shownId = (await seenBy(handler, name)).concern?.shown?.id
  await does(reporter, name, { type: 'clearText', shownId })
  await does(handler, name, { type: 'putToRespondent', shownId })
  expect(JSON.stringify(await seenBy(meant, name))).not.toContain('The coordinator rests')
})

test('a text that the reporter objected to reaches no one through a decision without a recipient', async () => {
  const { name, reporter, handler } = await wronglyNamed()
  const decision = await aDecision({ finding: 'noneMade', findingReasons: 'Too little is known.' })
  await does(handler, name, 'decide', { decision })
  const second = await whoIs(database, name, 'secondApprover')
  const { currentProposalId: proposalId } = await seenBy(second, name)
  await does(second, name, { type: 'confirmDecision', proposalId }, { words: 'I come to the same end.' })
  const text = { points: ['A confidence was repeated on the stairs.'], text: 'This is what was said.' }
  await does(handler, name, 'showReporter', { text })
  await objects(reporter, name, 'Only I was on the stairs.')
  const over = { words: 'It has to go.' }
  expect(await send(handler, name, 'overrideObjection', over)).toEqual({ ok: false, code: 'notNow' })
  // nor once it is looked at again
  await does(handler, name, 'reconsider', { words: 'We look again.' })
  expect(await send(handler, name, 'overrideObjection', over)).toEqual({ ok: false, code: 'notNow' })
})

test('a reporter who objected to a text is not told that it can be sent, once the respondent is removed', async () => {
  const { name, reporter, handler } = await wronglyNamed()
  await does(handler, name, 'screen', { words: 'C', guidelines: ['confidentiality'], sawIt: 'firstHand' })
  const text = { points: ['A confidence was repeated on the stairs.'], text: 'This is what was said.' }
  await does(handler, name, 'showReporter', { text })
  await objects(reporter, name, 'Only I was on the stairs.')
  await does(handler, name, 'takeBackPerson', { words: 'There are two of that name.' })
  for (const who of [reporter, handler]) expect((await seenBy(who, name)).concern?.shown).toBeNull()
  // the next text is shown anew
  await does(handler, name, 'showReporter', { text })
  expect((await seenBy(reporter, name)).concern?.shown?.state).toBe('shown')
})
