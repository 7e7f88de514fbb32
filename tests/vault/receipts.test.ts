import { randomUUID } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { findKey } from '@/lib/db/keys'
import { now } from '@/lib/deadlines/now'
import { sweep } from '@/lib/deadlines/sweep'
import { SealError } from '@/lib/vault/box'
import { deriveReceipt, newRecoveryPhrase, openReceiptPair, readRecoveryPhrase } from '@/lib/vault/receipts'
import { unlock } from '@/lib/vault/unlock'
import {
  dropVisitorDraft,
  newVisitorSecret,
  putVisitorDraft,
  readVisitorDraft,
} from '@/lib/vault/visitor-drafts'
import { act, anOffice, words as textOf } from '../factories/case-world'
import { aReceipt, openConcern } from '../factories/concern-world'
import { type FreshDatabase, freshDatabase } from '../factories/database'
import { filesHolding, tablesHolding } from '../factories/everywhere'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const aCode = ['abandon', 'zoo', 'winter', 'harbor', 'act', 'liberty', 'orange', 'pudding']

describe('a recovery phrase', () => {
  it('is eight words from a list of 2048, drawn anew each time', () => {
    expect(wordlist).toHaveLength(2048)
    const drawn = Array.from({ length: 200 }, newRecoveryPhrase)
    for (const words of drawn) expect(readRecoveryPhrase(words)).toEqual(words)
    expect(new Set(drawn.map(String)).size).toBe(200)
    // every place draws from the whole list
    expect(new Set(drawn.flat()).size).toBeGreaterThan(900)
  })

  it.each([
    ['in capitals, with commas', 'ABANDON, Zoo, Winter, harbor, act, liberty, orange, pudding.'],
    ['numbered, a line each', aCode.map((word, i) => `${i + 1}. ${word}`).join('\n')],
    ['by their first four letters', 'aban zoo wint harb act libe oran pudd'],
    ['with a slip after the fourth letter', 'abandonn zoo wintre harbour act libertie oranges puddin'],
    ['with spaces before and after', `  ${aCode.join('   ')}  `],
  ])('typed %s, is the same phrase', (_, typed) => {
    expect(readRecoveryPhrase(typed)).toEqual(aCode)
  })

  it('tells which word is not on the list', () => {
    expect(readRecoveryPhrase('abandon zoo hello1234 qqqq')).toEqual({ unknownWordAt: 4 })
    expect(readRecoveryPhrase('')).toEqual({ unknownWordAt: 1 })
    expect(readRecoveryPhrase(aCode.slice(0, 7))).toEqual({ unknownWordAt: 8 })
    expect(readRecoveryPhrase([...aCode, 'zoo'])).toEqual({ unknownWordAt: 9 })
  })

  it('becomes a holder and a key, the same every time, and another for another order', async () => {
    const [one, again, turned] = await Promise.all([
      deriveReceipt(aCode),
      deriveReceipt(aCode.join(' ').toUpperCase()),
      deriveReceipt([...aCode].reverse()),
    ])
    expect(again).toEqual(one)
    expect(turned).not.toEqual(one)
    if ('unknownWordAt' in one) throw new Error('not read')
    expect(one.ref).toMatch(/^[\w-]{43}$/)
    expect(one.lockKey).toHaveLength(32)
    expect(Buffer.from(one.lockKey).toString('base64url')).not.toBe(one.ref)
  })

  it('opens its own key pair and no other, and neither does the master key', async () => {
    const office = await anOffice('volunteerAdvisor', [])
    const [mine, other] = [await aReceipt(), await aReceipt()]
    await openConcern({ reporter: mine, officeId: office.officeId })
    const key = await findKey(db(), 'receipt', mine.actor.ref)
    const [right, wrong] = [await deriveReceipt(mine.words), await deriveReceipt(other.words)]
    if (!key || 'unknownWordAt' in right || 'unknownWordAt' in wrong) throw new Error('no key')
    expect((await openReceiptPair(key, right)).privateKey).toEqual(mine.actor.pair.privateKey)
    await expect(openReceiptPair(key, wrong)).rejects.toThrow(SealError)
    await expect(openReceiptPair(key, { ...right, ref: wrong.ref })).rejects.toThrow(SealError)
    await expect(unlock(key)).rejects.toThrow(SealError)
  })

  it('is nowhere in the database, nor is what it becomes; the reporter’s text is sealed', async () => {
    const office = await anOffice('volunteerAdvisor', [])
    const receipt = await aReceipt()
    const opened = await openConcern({ reporter: receipt, officeId: office.officeId })
    const secret = await deriveReceipt(receipt.words)
    if ('unknownWordAt' in secret) throw new Error('not read')
    await act(receipt.actor, opened, {
      documents: [await textOf(receipt.actor, opened, 'reporter', `mark-${receipt.words.join(' ')}`)],
    })
    const key = Buffer.from(secret.lockKey)
    for (const trace of [
      receipt.words.join(' '),
      receipt.words.slice(0, 2).join(' '),
      receipt.words.join(','),
    ]) {
      expect(await tablesHolding(database, trace)).toEqual([])
      expect(await filesHolding(database, trace)).toEqual([])
    }
    for (const trace of [key.toString('latin1'), key.toString('hex'), key.toString('base64url')])
      expect(await tablesHolding(database, trace)).toEqual([])
    // what does stand there is found by the same search
    expect(await tablesHolding(database, receipt.actor.ref)).toContain('public.access')
    expect(await filesHolding(database, receipt.actor.ref)).not.toEqual([])
  })
})

describe('an unsent report without an account', () => {
  it('comes back to the browser that holds the cookie, and to no other', async () => {
    const [mine, other] = [newVisitorSecret(), newVisitorSecret()]
    const body = { words: 'half a sentence about somebody', receipt: aCode }
    await putVisitorDraft(db(), mine, body, await now())
    expect(await readVisitorDraft(db(), mine)).toEqual(body)
    expect(await readVisitorDraft(db(), other)).toBeNull()
    await putVisitorDraft(db(), mine, { words: 'a whole one' }, await now())
    expect(await readVisitorDraft(db(), mine)).toEqual({ words: 'a whole one' })
    await dropVisitorDraft(db(), mine)
    expect(await readVisitorDraft(db(), mine)).toBeNull()
  })

  it('cannot be read without the cookie: neither it nor the phrase is anywhere', async () => {
    const secret = newVisitorSecret()
    const sentence = `sentence-${randomUUID()}`
    await putVisitorDraft(db(), secret, { sentence }, await now())
    const { rows } = await database.owner.query('select * from visitor_draft')
    expect(rows.length).toBeGreaterThan(0)
    for (const trace of [sentence, secret]) {
      expect(await tablesHolding(database, trace)).toEqual([])
      expect(await filesHolding(database, trace)).toEqual([])
    }
    // a visitor who moves another's row under their own cookie opens nothing either
    const mine = newVisitorSecret()
    await putVisitorDraft(db(), mine, {}, await now())
    await database.owner.query('update visitor_draft set sealed = $1', [rows[0].sealed])
    await expect(readVisitorDraft(db(), mine)).rejects.toThrow(SealError)
  })

  it('is forgotten after a day, and not before', async () => {
    const [old, young] = [newVisitorSecret(), newVisitorSecret()]
    await database.owner.query('delete from visitor_draft')
    await putVisitorDraft(db(), old, {}, await now())
    await database.moveTime(20 * 3_600_000)
    await putVisitorDraft(db(), young, {}, await now())
    await sweep()
    expect(await readVisitorDraft(db(), old)).toEqual({})
    await database.moveTime(5 * 3_600_000)
    await sweep()
    expect(await readVisitorDraft(db(), old)).toBeNull()
    expect(await readVisitorDraft(db(), young)).toEqual({})
  })
})
