import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/policy'
import { participantsOf } from '../factories/case-rows'
import { reportConcern, seenBy } from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { actor, does, report } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let advisor: PersonActor
let facilitator: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[facilitator, advisor] = await Promise.all([actor('facilitator.harbour'), actor('advisor.harbour')])
})
afterAll(() => database.close())

const colleague = () => actor('facilitator.lake')

describe('a slip that another person reports as well', () => {
  test('keeps in view that they came forward, for the handler of both and for no one else', async () => {
    const own = await report(facilitator, { tell: ['volunteerAdvisor'] })
    const { name, reporter } = await reportConcern(await colleague(), {
      matter: 'slip',
      about: 'facilitator.harbour',
      identity: 'named',
      tell: ['volunteerAdvisor'],
    })
    await does(advisor, name, { type: 'accept', promisedOn: null })
    expect((await seenBy(advisor, name)).cameForward).toBeNull()
    await does(advisor, own, { type: 'accept', promisedOn: null })
    expect((await seenBy(advisor, name)).cameForward).toBe(own)
    for (const who of [reporter, facilitator]) expect((await seenBy(who, name)).cameForward).toBeNull()
  })

  test('a volunteer who was affected is never asked to handle it', async () => {
    const { name } = await reportConcern(await colleague(), {
      about: 'facilitator.harbour',
      affectedPersonId: advisor.personId,
      identity: 'named',
      tell: ['volunteerAdvisor'],
    })
    expect(await participantsOf(database, name)).toEqual([
      'coordinator.harbour offered',
      'facilitator.lake reporter',
    ])
  })
})
