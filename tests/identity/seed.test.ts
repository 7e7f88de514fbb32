import { DateTime } from 'luxon'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { actorOf } from '@/lib/auth/actor-of'
import { db } from '@/lib/db/client'
import { now } from '@/lib/deadlines/now'
import { listPeople } from '@/lib/directory/list-people'
import { loadDirectory } from '@/lib/directory/load-directory'
import { vacantDuties } from '@/lib/routing'
import { openMyOffices } from '@/lib/vault/offices'
import { personRef } from '@/lib/vault/references'
import { seed } from '@/prisma/seed'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await seed()
})
afterAll(() => database.close())

const everything = async () => {
  const tables = ['region', 'person', 'office', 'office_term', 'office_seat', 'facilitator_term', 'meeting']
  const counts: Record<string, number> = {}
  for (const table of [...tables, 'meeting_facilitator', 'key_pair', 'office_key_grant']) {
    const { rows } = await database.owner.query(`select count(*)::int as n from ${table}`)
    counts[table] = rows[0].n
  }
  return counts
}

it('seeding a second time changes nothing', async () => {
  const before = await everything()
  await seed()
  expect(await everything()).toEqual(before)
  expect(before.person).toBeGreaterThan(12)
})

it('everyone in an office can open its key, and no one else can', async () => {
  for (const person of await db().person.findMany()) {
    const actor = await actorOf(person.id, await now())
    if (!actor) throw new Error('a seeded person is no actor')
    const offices = await db().office.findMany()
    const opened = await openMyOffices(
      db(),
      actor,
      offices.map((office) => office.id),
    )
    expect([...opened.keys()].sort()).toEqual(actor.offices.map((office) => office.officeId).sort())
  }
})

it('the Harbour facilitator has a meeting tomorrow evening', async () => {
  const me = await db().person.findUniqueOrThrow({ where: { email: 'facilitator.harbour@evenkeel.example' } })
  const at = await now()
  const directory = await loadDirectory('en', at)
  const tomorrow = DateTime.fromMillis(at, { zone: me.timeZone }).plus({ days: 1 })
  const starts = directory.meetingsOf(me.id).map((meeting) => meeting.nextAfter(at))
  expect(starts).toContain(tomorrow.startOf('day').set({ hour: 19 }).toMillis())
})

it('Lake has no advisor, and set-up says so', async () => {
  const directory = await loadDirectory()
  const lake = await db().region.findFirstOrThrow({ where: { name: 'Lake' } })
  expect(vacantDuties(directory.organisation)).toContainEqual({
    duty: 'advise',
    regionId: lake.id,
    why: 'vacant',
  })
})

it('the two Independent Reviewers hold no other role', async () => {
  const reviewers = (await listPeople()).filter((person) =>
    person.offices.some((office) => office.role === 'independentReviewer'),
  )
  expect(reviewers).toHaveLength(2)
  for (const reviewer of reviewers) {
    expect(new Set(reviewer.offices.map((office) => office.role))).toEqual(new Set(['independentReviewer']))
    expect(reviewer.facilitates).toBe(false)
  }
})

it('a case knows its people by reference and offices by their name', async () => {
  const directory = await loadDirectory()
  const advisor = await db().person.findUniqueOrThrow({
    where: { email: 'advisor.harbour@evenkeel.example' },
  })
  expect(directory.person(personRef(advisor.id))).toMatchObject({
    name: 'Volunteer Advisor, Harbour',
    offices: [{ label: 'Volunteer Advisor, Harbour' }],
  })
  expect(directory.person('somebody else')).toBeNull()
})
