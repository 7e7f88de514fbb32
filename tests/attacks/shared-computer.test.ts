import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { keepVisit, visitCookieName } from '@/lib/auth/receipt-cookie'
import { keepReportSecret, readReportSecret } from '@/lib/auth/report-cookie'
import { startSession } from '@/lib/auth/session'
import { signOut } from '@/lib/auth/sign-out'
import { newVisitorSecret } from '@/lib/cases/submit/visitor-draft'
import { addPerson } from '@/lib/directory/add-person'
import { type FreshDatabase, freshDatabase } from '../factories/database'

/** What this browser keeps. */
const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    has: (name: string) => jar.has(name),
    set: (name: string, value: string) => jar.set(name, value),
    delete: ({ name }: { name: string }) => jar.delete(name),
  }),
  headers: async () => new Headers(),
}))

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

test('a person who signs out leaves nothing they wrote or opened to the next user of this browser', async () => {
  const person = { name: 'Somebody', email: 'somebody@evenkeel.example', locale: 'en', timeZone: 'UTC' }
  const added = await addPerson('setUp', person)
  if (!added.ok) throw new Error(added.code)
  await startSession(added.value.id)
  await keepReportSecret(newVisitorSecret())
  await keepVisit('a visit')
  expect([await readReportSecret(), jar.has(visitCookieName)]).toEqual([expect.any(String), true])
  await signOut()
  expect([...jar.keys()]).toEqual([])
})
