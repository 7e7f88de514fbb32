import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { now } from '@/lib/deadlines/now'
import { loadDirectory } from '@/lib/directory/load-directory'
import { openCasesOf } from '@/lib/directory/open-cases-of'
import { personById } from '@/lib/directory/person-by-id'
import { type Preferences, savePreferences } from '@/lib/directory/save-preferences'
import type { PersonActor } from '@/lib/policy'
import { type CaseFacts, fallbackRoute } from '@/lib/routing'
import type { FreshDatabase } from '../factories/database'
import { accepts, actor, does, report, weighs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let advisor: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  advisor = await actor('advisor.harbour')
}, 120_000)
afterAll(() => database.close())

const asTheyAre: Omit<Preferences, 'caseLimit'> = {
  locale: 'en',
  timeZone: 'Europe/London',
  quietFrom: null,
  quietUntil: null,
  awayUntil: null,
}
const limits = (caseLimit: number | null) => savePreferences(advisor, { ...asTheyAre, caseLimit })
const isFull = async () => {
  const { organisation } = await loadDirectory()
  const seats = organisation.offices.flatMap((office) => office.members)
  return seats.filter((seat) => seat.ref === advisor.ref).map((seat) => seat.atLimit ?? false)
}

/** Who a report from Harbour reaches when the reporter chooses no one. */
async function firstAsked() {
  const { organisation } = await loadDirectory()
  const harbour = await db().region.findFirstOrThrow({ where: { name: 'Harbour' } })
  const facts: CaseFacts = {
    at: await now(),
    regionId: harbour.id,
    chosenOfficeIds: [],
    personIn: {},
    peopleInvolved: [],
    involvedOffices: [],
    identified: true,
    excluded: { people: [], offices: [] },
    asked: [],
    tookPart: { handled: [], seconded: [], reviewed: [] },
  }
  return fallbackRoute(organisation, facts).steps[0]?.role
}

it('an advisor sets how many open cases they can carry; half a case, or a thousand, is refused', async () => {
  expect(await limits(2)).toMatchObject({ ok: true })
  expect(await personById(advisor.personId)).toMatchObject({ caseLimit: 2 })
  for (const none of [-1, 0.5, 1000, Number.NaN])
    expect(await limits(none)).toMatchObject({ fields: { caseLimit: 'caseLimit' } })
})

it('an advisor who wants none is passed over from now on, and asked again when they change their mind', async () => {
  await limits(0)
  expect(await isFull()).toEqual([true])
  await limits(null)
  expect(await isFull()).toEqual([false])
})

it('an advisor with as many cases as they can carry is passed over for the coordinator, until one of them ends', async () => {
  await limits(1)
  expect(await firstAsked()).toBe('volunteerAdvisor')
  const name = await report(await actor('facilitator.harbour'))
  // an offer is no case yet
  expect(await firstAsked()).toBe('volunteerAdvisor')
  await accepts(advisor, name)
  expect((await openCasesOf([advisor.ref])).get(advisor.ref)).toBe(1)
  expect(await firstAsked()).toBe('regionalCoordinator')

  await weighs(advisor, name)
  await does(advisor, name, { type: 'close', resolution: 'nothingNeeded' }, { words: 'We talked.' })
  expect((await openCasesOf([advisor.ref])).get(advisor.ref) ?? 0).toBe(0)
  expect(await firstAsked()).toBe('volunteerAdvisor')
})

it('the numbers name no one who was not asked about', async () => {
  const other = await actor('coordinator.harbour')
  expect([...(await openCasesOf([other.ref])).keys()].filter((ref) => ref !== other.ref)).toEqual([])
})
