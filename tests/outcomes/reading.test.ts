import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { now } from '@/lib/deadlines/now'
import { readOutcomes } from '@/lib/outcomes/read-outcomes'
import { readWaiting } from '@/lib/outcomes/read-waiting'
import { quarterOf } from '@/lib/outcomes/tables-of-facts'
import { trailIntact } from '@/lib/outcomes/trail-intact'
import type { PersonActor } from '@/lib/policy'
import { reportConcern } from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { accepts, actor, agreeOn, day, does, report } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let central: PersonActor
let board: PersonActor
let others: PersonActor[]
beforeAll(async () => {
  database = await seededDatabase()
  central = await actor('central.northland')
  board = await actor('reviewer.board')
  others = await Promise.all(
    ['advisor.harbour', 'coordinator.harbour', 'facilitator.harbour', 'directory.northland'].map(actor),
  )
})
afterAll(() => database.close())

/** The outcomes that this many closed cases leave behind. */
async function closed(quarter: string, count: number, matter: string, aboutCentralOffice = false) {
  await database.owner.query(
    `insert into outcome_fact (quarter, region_id, workflow, matter, resolution, measures, about_central_office,
       accepted_in, closed_in)
     select $1, (select id from region where name = 'Northland'), 'slip', $2, 'agreed', array['thanked'], $3, 'day', 'month' from generate_series(1, $4)`,
    [quarter, matter, aboutCentralOffice, count],
  )
}

describe('outcomes', () => {
  test('are for Central Office; those about one of its people are for the Independent Reviewers alone', async () => {
    await closed('2020-Q1', 20, 'slip')
    await closed('2020-Q1', 10, 'relapse')
    await closed('2020-Q2', 30, 'slip')
    await closed('2020-Q2', 7, 'misuse', true)
    const seen = async (who: PersonActor) =>
      (await readOutcomes(who))?.years
        .find(({ year }) => year === 2020)
        ?.cases.quarters.map(({ total }) => total)
    expect(await seen(central)).toEqual([30, 30, null, null])
    expect(await seen(board)).toEqual([30, 37, null, null])
  })

  test('are hidden from anyone else, and so are waiting reports and the state of the trail', async () => {
    for (const who of others) {
      expect(await readOutcomes(who)).toBeNull()
      expect(await readWaiting(who)).toBeNull()
      expect(await trailIntact(who)).toBeNull()
    }
  })

  test('include a closed case once its quarter is over, and not before', async () => {
    const facilitator = await actor('facilitator.harbour')
    const advisor = await actor('advisor.harbour')
    for (let i = 0; i < 5; i++) {
      const name = await report(facilitator)
      await accepts(advisor, name)
      await agreeOn(advisor, facilitator, name)
      await does(advisor, name, { type: 'close', resolution: 'agreed' }, { words: 'It went well.' })
    }
    const quarter = quarterOf(await now())
    const total = async () => {
      const year = (await readOutcomes(central))?.years.find((one) => one.quarters.includes(quarter))
      return year?.cases.quarters[year.quarters.indexOf(quarter)]?.total
    }
    expect(await total()).toBeUndefined()
    await database.moveTime(100 * day)
    expect(await total()).toBe(5)
  })
})

describe('waiting reports', () => {
  test('are listed by office, without a count below five', async () => {
    expect(await readWaiting(central)).toEqual([])
    await report(await actor('facilitator.harbour'))
    expect(await readWaiting(central)).toEqual([
      { office: 'Volunteer Advisor, Harbour', count: null, longest: 'day' },
    ])
    for (let i = 0; i < 4; i++) await report(await actor('facilitator.harbour'))
    expect(await readWaiting(central)).toEqual([
      { office: 'Volunteer Advisor, Harbour', count: 5, longest: 'day' },
    ])
  })

  test('do not change for Central Office because of a report about one of them', async () => {
    const before = await readWaiting(central)
    await reportConcern(null, { aboutOffice: 'centralOffice', in: 'Harbour', tell: ['regionalCoordinator'] })
    expect(await readWaiting(central)).toEqual(before)
    expect(await readWaiting(board)).toContainEqual(
      expect.objectContaining({ office: 'Regional Coordinator, Harbour', count: null }),
    )
  })
})

describe('the trail', () => {
  test('is intact until someone changes an entry', async () => {
    expect(await trailIntact(central)).toEqual({ intact: true, checkedAt: expect.any(Number) })
    await database.owner.query(
      `update trail_entry set at = at - interval '1 hour' where (chain, seq) = (select chain, seq from trail_entry
         where case_id is not null order by chain, seq limit 1)`,
    )
    expect(await trailIntact(central)).toMatchObject({ intact: false })
    expect(await trailIntact(board)).toMatchObject({ intact: false })
  })
})
