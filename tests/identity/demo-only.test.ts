import { afterAll, beforeAll, expect, it } from 'vitest'
import { idle } from '@/app/_ui/form/form-state'
import DemoLayout from '@/app/demo/layout'
import MailboxPage from '@/app/demo/mailbox/page'
import { moveOn } from '@/app/demo/time/actions'
import TimePage from '@/app/demo/time/page'
import { signInForDemo } from '@/lib/auth/sign-in-for-demo'
import { moveTimeOn, nextDue, now } from '@/lib/deadlines/demo'
import { addPerson } from '@/lib/directory/add-person'
import { type FreshDatabase, freshDatabase } from '../factories/database'

/* A process in production, on a database whose deadline could be moved: the switch alone must be enough. */
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  process.env.EVENKEEL_DEMO = '0'
})
afterAll(() => database.close())

const notFound = { digest: expect.stringContaining('404') }

it('in production there is no mailbox and no time to move', async () => {
  await expect(MailboxPage({ searchParams: Promise.resolve({}) })).rejects.toMatchObject(notFound)
  await expect(TimePage()).rejects.toMatchObject(notFound)
  expect(() => DemoLayout({ children: null })).toThrow(expect.objectContaining(notFound))
})

it('in production no one is signed in without a code', async () => {
  const person = { name: 'Somebody', email: 'somebody@evenkeel.example', locale: 'en', timeZone: 'UTC' }
  const added = await addPerson('setUp', person)
  if (!added.ok) throw new Error(added.code)
  expect(await signInForDemo(added.value.id)).toBe(false)
  const { rows } = await database.owner.query('select * from auth_session')
  expect(rows).toEqual([])
})

it('in production a forged press moves no time on', async () => {
  const form = new FormData()
  form.set('step', 'month')
  await expect(moveOn(idle, form)).rejects.toMatchObject(notFound)
  expect(await moveTimeOn(1000)).toBe(false)
  expect(await nextDue()).toBeNull()
  expect(Math.abs((await now()) - Date.now())).toBeLessThan(1000)
  const { rows } = await database.owner.query('select offset_ms::int from demo_time')
  expect(rows).toEqual([{ offset_ms: 0 }])
})
