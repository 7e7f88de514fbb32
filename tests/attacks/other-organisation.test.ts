import { afterAll, beforeAll, expect, test } from 'vitest'
import { samePerson } from '@/lib/cases/view/same-person'
import { withActor } from '@/lib/db/client'
import { readOutcomes } from '@/lib/db/outcomes'
import { readWaiting } from '@/lib/outcomes/read-waiting'
import type { PersonActor } from '@/lib/policy'
import { reportConcern } from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { accepts, actor, agreeOn, does, report } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let north: PersonActor
let south: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[north, south] = await Promise.all([actor('central.northland'), actor('central.southland')])
})
afterAll(() => database.close())

test('Central Office of one organisation learns nothing of what is reported, or how it ends, in another', async () => {
  const facilitator = await actor('facilitator.harbour')
  const twice = { identity: 'named', about: 'facilitator.lake', tell: ['volunteerAdvisor'] } as const
  const names: string[] = []
  for (let sent = 0; sent < 2; sent++)
    names.push((await reportConcern(facilitator, { ...twice, tell: ['volunteerAdvisor'] })).name)
  const advisor = await actor('advisor.harbour')
  const slip = await report(facilitator)
  await accepts(advisor, slip)
  await agreeOn(advisor, facilitator, slip)
  await does(advisor, slip, { type: 'close', resolution: 'agreed' }, { words: 'It went well.' })

  const seen = async (who: PersonActor) => ({
    waiting: (await readWaiting(who))?.length,
    outcomes: (await withActor(who, (tx) => readOutcomes(tx))).length,
    same: await samePerson(who, names[0] ?? ''),
  })
  expect(await seen(north)).toEqual({ waiting: 1, outcomes: 1, same: [names[1]] })
  expect(await seen(south)).toEqual({ waiting: 0, outcomes: 0, same: [] })
})
