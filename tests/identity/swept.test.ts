import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, withActor } from '@/lib/db/client'
import { putDraftRow, readDraftRow } from '@/lib/db/drafts'
import { noteAttempt } from '@/lib/db/receipt-attempts'
import { now } from '@/lib/deadlines/now'
import { sweep } from '@/lib/deadlines/sweep'
import { someone } from '../factories/case-world'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const minute = 60_000
const day = 1440 * minute
const count = async (table: string): Promise<number> =>
  (await database.owner.query(`select from ${table}`)).rowCount ?? -1

test('a sign-in code is forgotten when it counts no more, and a younger one is not', async () => {
  const code = (age: number) => ({
    challengeHash: randomUUID(),
    emailHash: 'address',
    networkHash: 'network',
    codeHash: 'code',
    createdAt: new Date(Date.now() - age),
    expires: new Date(Date.now() - age + 10 * minute),
  })
  await db().signInCode.createMany({ data: [code(16 * minute), code(14 * minute)] })
  await sweep()
  expect(await count('sign_in_code')).toBe(1)
})

test('a session that has ended is forgotten, and one that lasts is not', async () => {
  const person = { name: 'Ada', email: 'ada@evenkeel.example', timeZone: 'UTC' }
  const { id: personId } = await db().person.create({ data: person })
  const { id: userId } = await db().authUser.create({ data: { personId, email: person.email } })
  const session = (ends: number) => ({
    sessionTokenHash: randomUUID(),
    userId,
    expires: new Date(Date.now() + ends),
  })
  await db().authSession.createMany({ data: [session(-minute), session(day)] })
  await sweep()
  expect(await count('auth_session')).toBe(1)
})

test('an unsent report is forgotten thirty days after its writer last changed it, and not before', async () => {
  const writer = someone('writer')
  const read = () => withActor(writer, (tx) => readDraftRow(tx, writer.ref, 'slip'))
  await withActor(writer, async (tx) => putDraftRow(tx, writer.ref, 'slip', Uint8Array.of(1), await now()))
  await database.moveTime(29 * day)
  await sweep()
  expect(await read()).not.toBeNull()
  await database.moveTime(2 * day)
  await sweep()
  expect(await read()).toBeNull()
})

test('a recovery phrase that was tried is forgotten after an hour', async () => {
  await noteAttempt(db(), 'network', Date.now() - 61 * minute, 5)
  await noteAttempt(db(), 'network', Date.now() - 59 * minute, 5)
  await sweep()
  expect(await count('receipt_attempt')).toBe(1)
})
