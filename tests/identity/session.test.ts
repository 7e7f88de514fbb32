import { afterAll, beforeAll, expect, it } from 'vitest'
import { actorOf } from '@/lib/auth/actor-of'
import { adapter, userOf } from '@/lib/auth/adapter'
import { sameSitePath } from '@/lib/auth/same-site-path'
import { addOffice } from '@/lib/directory/add-office'
import { addPerson } from '@/lib/directory/add-person'
import { addRegion } from '@/lib/directory/add-region'
import { appoint } from '@/lib/directory/appoint'
import { endTerm } from '@/lib/directory/end-term'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
let personId: string
beforeAll(async () => {
  database = await freshDatabase()
  const person = { name: 'Somebody', email: 'somebody@evenkeel.example', locale: 'en', timeZone: 'UTC' }
  const added = await addPerson('setUp', person)
  if (!added.ok) throw new Error(added.code)
  personId = added.value.id
})
afterAll(() => database.close())

const inAnHour = () => new Date(Date.now() + 3_600_000)
const sessionToken = 'a-token-that-only-this-browser-has'

it('a thief of the session table cannot use what is in it', async () => {
  const user = await userOf(personId)
  if (!user) throw new Error('no user')
  await adapter.createSession({ sessionToken, userId: user.id, expires: inAnHour() })
  const { rows } = await database.owner.query('select * from auth_session')
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(sessionToken)
  expect(await adapter.getSessionAndUser(rows[0].session_token_hash)).toBeNull()
  expect(await adapter.getSessionAndUser(sessionToken)).toMatchObject({ user: { personId } })
})

it('after signing out the token no longer works', async () => {
  await adapter.deleteSession(sessionToken)
  expect(await adapter.getSessionAndUser(sessionToken)).toBeNull()
})

it('signing in creates no one: people come from the directory', async () => {
  expect(await userOf('nobody')).toBeNull()
  expect(await adapter.getUserByEmail('nobody@evenkeel.example')).toBeNull()
  await expect(adapter.createUser()).rejects.toThrow()
})

it('a person signs in with the address that the directory has now', async () => {
  await userOf(personId)
  await database.owner.query(`update person set email = 'renamed@evenkeel.example' where id = $1`, [personId])
  expect(await adapter.getUserByEmail('Renamed@evenkeel.example')).toMatchObject({
    personId,
    email: 'renamed@evenkeel.example',
  })
})

it('an office counts from its first day to its last', async () => {
  const region = await addRegion('setUp', { name: 'North', parentId: null, country: 'GB', timeZone: 'UTC' })
  if (!region.ok) throw new Error(region.code)
  const office = await addOffice('setUp', { role: 'volunteerAdvisor', regionId: region.value.id })
  if (!office.ok) throw new Error(office.code)
  const term = await appoint('setUp', office.value.id, personId, '2026-03-01')
  if (!term.ok) throw new Error(term.code)
  expect(await endTerm('setUp', term.value.termId, '2026-03-31')).toMatchObject({ ok: true })
  const offices = async (day: string) => (await actorOf(personId, Date.parse(day)))?.offices.length
  expect(await offices('2026-02-28T23:59:59Z')).toBe(0)
  expect(await offices('2026-03-01T00:00:00Z')).toBe(1)
  expect(await offices('2026-03-31T23:59:59Z')).toBe(1)
  expect(await offices('2026-04-01T00:00:00Z')).toBe(0)
})

it('a person returns after signing in to a page of this site and to no other', () => {
  for (const path of ['/my', '/my/quiet-harbour?part=1', '/cover']) expect(sameSitePath(path)).toBe(path)
  const elsewhere = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/ok\\@evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    '',
    ['/my'],
    undefined,
  ]
  for (const path of elsewhere) expect(sameSitePath(path)).toBeNull()
})
