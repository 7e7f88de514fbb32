import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openVisit, receiptActorOf, VISIT_LASTS } from '@/lib/auth/receipt-visit'
import { withActor } from '@/lib/db/client'
import { sweep } from '@/lib/deadlines/sweep'
import { openCaseParts } from '@/lib/vault/parts'
import { newRecoveryPhrase } from '@/lib/vault/receipts'
import { act, anOffice, nextState } from '../factories/case-world'
import { aConcern, aReceipt, openConcern, type Receipt } from '../factories/concern-world'
import { type FreshDatabase, freshDatabase } from '../factories/database'
import { tablesHolding } from '../factories/everywhere'

let database: FreshDatabase
let receipt: Receipt
beforeAll(async () => {
  database = await freshDatabase()
  receipt = await aReceipt()
  const office = await anOffice('volunteerAdvisor', [])
  await openConcern({ reporter: receipt, officeId: office.officeId })
})
beforeEach(() => database.owner.query('delete from receipt_attempt'))
afterAll(() => database.close())

const at = Date.now()
const wrong = () => newRecoveryPhrase().join(' ')
const visit = (code: string, network = '192.0.2.1', when = at) => openVisit(code, network, when)

describe('a reporter with a recovery phrase', () => {
  test('visits for an hour, and finds what they wrote', async () => {
    const opened = await visit(receipt.words.join(', ').toUpperCase())
    if (!opened.ok) throw new Error(opened.code)
    const { cookie } = opened.value
    const actor = await receiptActorOf(cookie, { locale: 'nl', timeZone: 'UTC' }, at)
    expect(actor).toMatchObject({ kind: 'receipt', ref: receipt.actor.ref, locale: 'nl' })
    if (!actor) throw new Error('nobody')
    const parts = await withActor(actor, async (tx) => {
      const { id } = await tx.caseFile.findFirstOrThrow()
      return [...(await openCaseParts(tx, actor, id)).keys()]
    })
    expect(parts.sort()).toEqual(['report', 'reporter'])
    const where = { locale: 'en', timeZone: 'UTC' }
    expect(await receiptActorOf(cookie, where, at + VISIT_LASTS - 1)).not.toBeNull()
    expect(await receiptActorOf(cookie, where, at + VISIT_LASTS)).toBeNull()
    // neither words nor key stand in what the browser keeps
    for (const word of [...receipt.words.filter((one) => one.length > 5), receipt.actor.ref])
      expect(Buffer.from(cookie, 'base64url').toString('latin1') + cookie).not.toContain(word)
  })

  test('no longer finds anything once the report has been erased, by phrase or by a visit that had begun', async () => {
    const { handler, opened, receipt: own } = await aConcern()
    const begun = await visit(own.words.join(' '))
    if (!begun.ok) throw new Error(begun.code)
    await act(handler, opened, {
      event: 'close',
      capacity: 'handler',
      next: nextState({ closed: true }),
      erase: true,
    })
    expect(await receiptActorOf(begun.value.cookie, undefined, at)).toBeNull()
    expect(await visit(own.words.join(' '))).toEqual(await visit(wrong()))
  })
})

describe('an attacker who guesses phrases', () => {
  test('learns the same from every wrong phrase', async () => {
    const almost = [...receipt.words]
    almost[7] = almost[7] === 'zoo' ? 'zone' : 'zoo'
    const answers = [await visit(wrong()), await visit(almost.join(' ')), await visit('not even words')]
    for (const answer of answers)
      expect(answer).toEqual({ ok: false, code: 'invalid', fields: { code: 'receiptWrong' } })
    expect((await visit(receipt.words.join(' '))).ok).toBe(true)
  })

  test('is slowed after ten in an hour, for a right phrase too, and many at once count as many', async () => {
    const answers = await Promise.all(Array.from({ length: 14 }, () => visit(wrong())))
    expect(answers.filter((answer) => !answer.ok && answer.code === 'slowDown')).toHaveLength(4)
    expect(await visit(receipt.words.join(' '))).toEqual({ ok: false, code: 'slowDown' })
    // from elsewhere, or an hour later, the right one is right
    expect((await visit(receipt.words.join(' '), '198.51.100.7')).ok).toBe(true)
    expect((await visit(receipt.words.join(' '), '192.0.2.1', at + 3_600_001)).ok).toBe(true)
  })

  test('is not counted for coming back with the right phrase, nor for a word off the list', async () => {
    for (let i = 0; i < 4; i++) {
      expect((await visit(receipt.words.join(' '))).ok).toBe(true)
      await visit('hello world')
    }
    const { rowCount } = await database.owner.query('select from receipt_attempt')
    expect(rowCount).toBe(0)
  })

  test('leaves no address behind, and after an hour nothing', async () => {
    await visit(wrong(), '203.0.113.77', at - 7_200_000)
    expect((await database.owner.query('select from receipt_attempt')).rowCount).toBe(1)
    expect(await tablesHolding(database, '203.0.113.77')).toEqual([])
    await sweep()
    expect((await database.owner.query('select from receipt_attempt')).rowCount).toBe(0)
  })

  test('starts no visit with a cookie that is forged, changed, or of a person’s session', async () => {
    const opened = await visit(receipt.words.join(' '))
    if (!opened.ok) throw new Error(opened.code)
    const bytes = Buffer.from(opened.value.cookie, 'base64url')
    for (const place of [0, 1, 30, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(await receiptActorOf(changed.toString('base64url'), undefined, at), `byte ${place}`).toBeNull()
    }
    for (const forged of ['', 'x', 'AQ', receipt.actor.ref, Buffer.alloc(120, 1).toString('base64url')])
      expect(await receiptActorOf(forged, undefined, at)).toBeNull()
    expect(await receiptActorOf(opened.value.cookie, undefined, at)).not.toBeNull()
  })
})
