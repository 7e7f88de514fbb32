import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { later } from '@/lib/deadlines/due'
import { now } from '@/lib/deadlines/now'
import type { PersonActor } from '@/lib/policy'
import { deadlineOf } from '../factories/case-rows'
import { puts, reportConcern, takesOn } from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { actor, does, send, whoIs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

/* "14 days, extendable once": a respondent who asks early loses none of the first fourteen. */

let database: FreshDatabase
let respondent: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  respondent = await actor('coordinator.harbour')
})
afterAll(() => database.close())

async function asked() {
  const { name, reporter } = await reportConcern(await actor('facilitator.harbour'), {
    identity: 'named',
    about: 'coordinator.harbour',
    tell: ['centralOffice'],
  })
  const handler = await whoIs(database, name, 'offered')
  await takesOn(handler, name)
  await puts(handler, reporter, name)
  return name
}
const dueOf = async (name: string) => (await deadlineOf(database, name, 'hearing'))?.dueAt ?? 0
const twoWeeksAfter = (instant: number) => later(instant, { days: 14 }, respondent.timeZone)

describe('a respondent who is asked how they see it', () => {
  test('has two more weeks on top of the first two, also when they ask at once', async () => {
    const name = await asked()
    const first = await dueOf(name)
    await does(respondent, name, 'extendHearing')
    expect(await dueOf(name)).toBe(twoWeeksAfter(first))
    expect((await send(respondent, name, 'extendHearing')).ok).toBe(false)
    expect(await dueOf(name)).toBe(twoWeeksAfter(first))
  })

  test('has them from the day they ask, where the first two are over and no one has noticed yet', async () => {
    const name = await asked()
    await database.moveTime((await dueOf(name)) - (await now()) + 3_600_000)
    const at = await now()
    await does(respondent, name, 'extendHearing')
    expect(await dueOf(name)).toBeGreaterThanOrEqual(twoWeeksAfter(at))
  })
})
