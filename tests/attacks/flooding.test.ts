import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openVisit } from '@/lib/auth/receipt-visit'
import { countVisitor } from '@/lib/auth/visitor-limit'
import { sweep } from '@/lib/deadlines/sweep'
import { newRecoveryPhrase } from '@/lib/vault/receipts'
import { type FreshDatabase, freshDatabase } from '../factories/database'
import { tablesHolding } from '../factories/everywhere'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(() => database.owner.query('delete from receipt_attempt'))
afterAll(() => database.close())

const at = Date.UTC(2026, 10, 23, 12, 40)
const hour = 3_600_000
const send = (network = '192.0.2.1', when = at) => countVisitor('send', network, when)

test('a visitor who floods an organisation with reports is slowed after forty in an hour, many at once too', async () => {
  const answers = await Promise.all(Array.from({ length: 44 }, () => send()))
  expect(answers.filter((answer) => !answer.ok)).toEqual(Array(4).fill({ ok: false, code: 'slowDown' }))
  // a request from another network, or in the next hour, is answered
  expect((await send('198.51.100.7')).ok).toBe(true)
  expect((await send('192.0.2.1', at + hour)).ok).toBe(true)
})

test('a reporter who was slowed can still come back with their receipt, and begin another report', async () => {
  for (let sent = 0; sent < 41; sent++) await send()
  expect((await openVisit(newRecoveryPhrase().join(' '), '192.0.2.1', at)).ok).toBe(false)
  expect(await openVisit(newRecoveryPhrase().join(' '), '192.0.2.1', at)).toMatchObject({ code: 'invalid' })
  expect((await countVisitor('begin', '192.0.2.1', at)).ok).toBe(true)
})

test('a reporter who sends a report leaves neither an address nor the minute, and after an hour nothing', async () => {
  await send('203.0.113.77', Date.now() - 2 * hour)
  expect(await tablesHolding(database, '203.0.113.77')).toEqual([])
  const { rows } = await database.owner.query('select at from receipt_attempt')
  expect(rows.map((row) => row.at.getTime() % hour)).toEqual([0])
  await sweep()
  expect((await database.owner.query('select from receipt_attempt')).rowCount).toBe(0)
})
