import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { forgetDirectory } from '@/lib/directory/snapshot'
import { unfitOrganisation, whyUnfit } from '@/lib/directory/unfit-organisation'
import { whyNotServe } from '@/lib/ready'
import type { FreshDatabase } from '../factories/database'
import { seededDatabase } from '../factories/seeded-database'
import { startWorkerProcess } from '../factories/worker-process'

let database: FreshDatabase
beforeAll(async () => {
  database = await seededDatabase()
}, 120_000)
afterAll(() => database.close())
beforeEach(() => forgetDirectory())

/** As if this had happened in the directory; taken back afterwards. */
async function meanwhile<T>(change: string, back: string, look: () => Promise<T>): Promise<T> {
  await database.owner.query(change)
  forgetDirectory()
  try {
    return await look()
  } finally {
    await database.owner.query(back)
    forgetDirectory()
  }
}
const sister = `person_id = (select id from person where email = 'reviewer.sister@evenkeel.example')`
const [leaves, returns] = [
  `update office_term set until_on = '2020-01-01' where ${sister}`,
  `update office_term set until_on = null where ${sister}`,
]

describe('nothing is served and no job is run', () => {
  it('unless the organisation is whole: the one that is seeded is', async () => {
    expect(await unfitOrganisation()).toBeNull()
    expect(await whyNotServe()).toBeNull()
  })

  it('when one of two Independent Reviewers has left, and it names every tree that they leave alone', async () => {
    const why = await meanwhile(leaves, returns, whyNotServe)
    expect(why).toMatch(/Fewer than two Independent Reviewers.*: Northland, Southland/)
  })

  it('when one of the two also holds the Central Office whose cases they would review', async () => {
    const [sits, rises] = [
      `insert into office_term (id, office_id, person_id, from_on)
         select 'second-role', (select o.id from office o join region r on r.id = o.region_id
           where r.name = 'Northland' and o.role = 'centralOffice'), id, '2020-01-01'
         from person where email = 'reviewer.sister@evenkeel.example'`,
      `delete from office_term where id = 'second-role'`,
    ]
    // in Southland they hold nothing else
    expect(await meanwhile(sits, rises, unfitOrganisation)).toMatch(/: Northland$/)
  })

  it('when regions are above themselves', async () => {
    const [round, straight] = [
      `update region set parent_id = (select id from region where name = 'Lake') where name = 'Northland'`,
      `update region set parent_id = null where name = 'Northland'`,
    ]
    expect(await meanwhile(round, straight, whyNotServe)).toMatch(
      /stand above themselves: .*(Northland|Lake)/,
    )
  })

  it('when the directory is empty', () => {
    expect(whyUnfit({ regions: [], offices: [] }, (id) => id)).toMatch(/empty/)
  })

  it('and the processes obey: a worker starts, and without a second reviewer it ends with the reason', async () => {
    const worker = await startWorkerProcess()
    await worker.stop()
    await expect(meanwhile(leaves, returns, () => startWorkerProcess())).rejects.toThrow(
      /Fewer than two Independent Reviewers/,
    )
    // the database is as it was
    expect(await db().officeTerm.count({ where: { untilOn: '2020-01-01' } })).toBe(0)
  }, 120_000)
})
