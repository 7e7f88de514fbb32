import { afterAll, beforeAll, expect, it } from 'vitest'
import { actorOf } from '@/lib/auth/actor-of'
import { db } from '@/lib/db/client'
import { termDay } from '@/lib/db/terms'
import { now } from '@/lib/deadlines/now'
import { addPerson } from '@/lib/directory/add-person'
import { appoint } from '@/lib/directory/appoint'
import { endTerm } from '@/lib/directory/end-term'
import { listPeople } from '@/lib/directory/list-people'
import { loadDirectory } from '@/lib/directory/load-directory'
import { personById } from '@/lib/directory/person-by-id'
import { savePreferences } from '@/lib/directory/save-preferences'
import type { PersonActor } from '@/lib/policy'
import { openMyOffices } from '@/lib/vault/offices'
import { seed } from '@/prisma/seed'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await seed()
})
afterAll(() => database.close())

async function actor(mail: string): Promise<PersonActor> {
  const { id } = await db().person.findUniqueOrThrow({ where: { email: `${mail}@evenkeel.example` } })
  const found = await actorOf(id, await now())
  if (!found) throw new Error('a seeded person is no actor')
  return found
}
const newcomer = { name: 'Newcomer', email: 'Newcomer@Evenkeel.Example ', locale: 'en', timeZone: 'UTC' }
const preferences = {
  locale: 'en',
  timeZone: 'Europe/Lisbon',
  quietFrom: '22:00',
  quietUntil: '07:00',
  awayUntil: null,
  caseLimit: null,
}

it('the directory administrator adds a person, once for each address', async () => {
  const administrator = await actor('directory.northland')
  expect(await addPerson(administrator, newcomer)).toMatchObject({ ok: true })
  expect(await addPerson(administrator, newcomer)).toMatchObject({ fields: { email: 'emailTaken' } })
  expect(await listPeople()).toContainEqual(expect.objectContaining({ email: 'newcomer@evenkeel.example' }))
})

it('a person with an office, and a person without, changes no one', async () => {
  for (const mail of ['central.northland', 'facilitator.harbour']) {
    const refused = await addPerson(await actor(mail), { ...newcomer, email: `${mail}@elsewhere.example` })
    expect(refused).toMatchObject({ ok: false, code: 'notYours' })
  }
})

it('an administrator cannot appoint themselves where cases are read', async () => {
  const administrator = await actor('directory.northland')
  const office = await db().office.findFirstOrThrow({ where: { role: 'centralOffice' } })
  const refused = await appoint(administrator, office.id, administrator.personId, '2026-01-01')
  expect(refused).toMatchObject({ ok: false, code: 'notYours' })
})

it('an officer who resigns can no longer open anything of the office, and everyone sees it as vacant', async () => {
  const advisor = await actor('advisor.harbour')
  const [held] = advisor.offices
  if (!held) throw new Error('no office')
  expect((await openMyOffices(db(), advisor, [held.officeId])).size).toBe(1)
  const term = await db().officeTerm.findFirstOrThrow({ where: { personId: advisor.personId } })
  const at = await now()

  expect(await endTerm(advisor, term.id, termDay(at + 86_400_000))).toMatchObject({ code: 'invalid' })
  expect(await endTerm(await actor('facilitator.hill'), term.id, termDay(at))).toMatchObject({
    code: 'notYours',
  })
  const ended = await endTerm(advisor, term.id, termDay(at - 86_400_000))
  expect(ended).toMatchObject({ ok: true, value: { personRef: advisor.ref, officeId: held.officeId } })

  expect((await openMyOffices(db(), advisor, [held.officeId])).size).toBe(0)
  expect((await actor('advisor.harbour')).offices).toEqual([])
  const { organisation } = await loadDirectory()
  expect(organisation.offices.find((office) => office.id === held.officeId)?.members).toEqual([])
})

it('a person sets their own zone and hours, and quiet hours with one end missing are refused', async () => {
  const me = await actor('facilitator.lake')
  expect(await savePreferences(me, preferences)).toMatchObject({ ok: true })
  expect(await personById(me.personId)).toMatchObject(preferences)
  expect(await savePreferences(me, { ...preferences, quietUntil: null })).toMatchObject({ code: 'invalid' })
  expect(await savePreferences(me, { ...preferences, timeZone: 'Moon/Base' })).toMatchObject({
    fields: { timeZone: 'chooseShown' },
  })
})

it('a person who is away is so until their last day ends in their own zone', async () => {
  const me = await actor('coordinator.lake')
  await savePreferences(me, { ...preferences, timeZone: 'Pacific/Auckland', awayUntil: '2030-06-30' })
  const { organisation } = await loadDirectory()
  const seat = organisation.offices.flatMap((office) => office.members).find((one) => one.ref === me.ref)
  // Auckland is twelve hours ahead in June
  expect(seat?.awayUntil).toBe(Date.parse('2030-06-30T12:00:00Z') - 1)
})
