import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/policy'
import { workflows } from '@/machines'
import { dumpCases, eventsOf } from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import { accepts, actor, agreeOn, aPlan, does, inDays, report, send } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let facilitator: PersonActor
let advisor: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[facilitator, advisor] = await Promise.all([actor('facilitator.harbour'), actor('advisor.harbour')])
})
afterAll(() => database.close())

const taken = async () => {
  const name = await report(facilitator)
  await accepts(advisor, name)
  return name
}
/** The answer is this one each time, and nothing of any case has changed. */
async function changesNothing(expected: object, ...attempts: (() => Promise<unknown>)[]): Promise<void> {
  const before = await dumpCases(database)
  for (const attempt of attempts) expect(await attempt()).toEqual({ ok: false, ...expected })
  expect(await dumpCases(database)).toBe(before)
}
const notFound = { code: 'notFound' }
const notYours = { code: 'notYours' }
const notNow = { code: 'notNow' }

describe('a name that is no event', () => {
  const forged = ['', 'closeIt', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'close ', 'CLOSE']
  test('changes nothing, from any sender', async () => {
    const name = await taken()
    const sent = (who: PersonActor) =>
      forged.map((type) => () => send(who, name, { type, resolution: 'agreed' }, { words: 'x' }))
    await changesNothing(notFound, ...sent(facilitator), ...sent(advisor))
  })

  test('and what is not an event at all changes nothing either', async () => {
    const name = await taken()
    const nothings = [null, [], 7, { type: null }, { type: { toString: 'close' } }, {}]
    await changesNothing(notFound, ...nothings.map((event) => () => send(advisor, name, event as never)))
  })
})

test('no one sends what only a deadline can bring', async () => {
  const name = await taken()
  const brought = Object.entries(workflows.slip.events).filter(([, event]) => event.source === 'system')
  expect(brought.length).toBeGreaterThan(20)
  const sent = (who: PersonActor) =>
    brought.map(
      ([type]) =>
        () =>
          send(who, name, type),
    )
  await changesNothing(notFound, ...sent(facilitator), ...sent(advisor))
})

test('no one acts in a capacity that is not theirs', async () => {
  const name = await taken()
  const sent = (who: PersonActor, ...events: string[]) =>
    events.map((event) => () => send(who, name, event, { words: 'x' }))
  await changesNothing(
    notYours,
    ...sent(
      facilitator,
      'accept',
      'confirmImposed',
      'reviewUpheld',
      'acceptTransfer',
      'escalate',
      'personDied',
    ),
    ...sent(
      advisor,
      'withdraw',
      'acceptConflictOfInterest',
      'askReview',
      'consentEnded',
      'counterPropose',
      'passItOn',
    ),
  )
})

test('an event that the state does not accept is answered plainly', async () => {
  const name = await taken()
  const proposal = await aPlan()
  await changesNothing(
    notNow,
    () => send(advisor, name, { type: 'close', resolution: 'agreed' }, { words: 'Too early.' }),
    () => send(advisor, name, 'agreementNotKept', { words: 'x' }),
    () => send(facilitator, name, 'askReview', { words: 'x' }),
    () => send(advisor, name, 'propose', { proposal }),
  )
})

test('a case that has ended keeps what was agreed', async () => {
  const name = await taken()
  await agreeOn(advisor, facilitator, name)
  await does(advisor, name, { type: 'close', resolution: 'agreed' }, { words: 'Kept.' })
  for (const event of ['propose', 'adjust', 'returned', 'checkedIn', 'hold', 'promise'])
    expect(
      await send(
        advisor,
        name,
        { type: event, reason: 'unwell', lookAgainOn: await inDays(3), promisedOn: await inDays(3) },
        { words: 'x', proposal: await aPlan() },
      ),
      event,
    ).toMatchObject({ ok: false })
  expect((await eventsOf(database, name)).at(-1)).toBe('close')
})
