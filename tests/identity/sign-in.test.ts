import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CODE_GOOD_FOR, type CodeRequest, requestCode } from '@/lib/auth/request-code'
import { verifyCode } from '@/lib/auth/verify-code'
import { db } from '@/lib/db/client'
import { addPerson } from '@/lib/directory/add-person'
import { type FreshDatabase, freshDatabase } from '../factories/database'
import { type MailServer, startMailServer } from './mail-server'

let database: FreshDatabase
let mail: MailServer
let personId: string
const email = 'somebody@evenkeel.example'
const stranger = 'stranger@evenkeel.example'
const noon = Date.UTC(2026, 10, 23, 12)

beforeAll(async () => {
  database = await freshDatabase()
  mail = await startMailServer()
  const added = await addPerson('setUp', { name: 'Somebody', email, locale: 'en', timeZone: 'UTC' })
  if (!added.ok) throw new Error(added.code)
  personId = added.value.id
})
afterAll(async () => {
  await mail.close()
  await database.close()
})
afterEach(async () => {
  await database.owner.query('delete from sign_in_code')
})

const ask = async (request: Partial<CodeRequest> = {}) =>
  requestCode({ email, network: '192.0.2.7', at: noon, ...request })

/** Asks for a code and reads it from the mail. */
async function askAndRead() {
  const asked = await ask()
  if (!asked.ok) throw new Error(asked.code)
  const { text, subject } = await mail.next(email)
  const code = /\b(\d{4}) (\d{4})\b/.exec(text)?.slice(1).join('') ?? ''
  expect(code).toMatch(/^\d{8}$/)
  return { challenge: asked.value.challenge, code, text, subject }
}
const wrong = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0')
const doesNotFit = { ok: false, code: 'invalid', fields: { code: 'codeWrong' } }

describe('a person signs in with a code by mail', () => {
  it('the code from the mail, typed where it was asked for, leads to the person', async () => {
    const { challenge, code } = await askAndRead()
    expect(await verifyCode({ code, challenge, at: noon })).toEqual({ ok: true, value: { personId } })
  })

  it('the mail carries no link that a scanner could use up', async () => {
    const { text } = await askAndRead()
    expect(text).not.toMatch(/https?:/)
  })

  it('a wrong code does not fit, and the right one still does afterwards', async () => {
    const { challenge, code } = await askAndRead()
    expect(await verifyCode({ code: wrong(code), challenge, at: noon })).toEqual(doesNotFit)
    expect(await verifyCode({ code, challenge, at: noon })).toMatchObject({ ok: true })
  })

  it('a used code does not fit a second time', async () => {
    const { challenge, code } = await askAndRead()
    await verifyCode({ code, challenge, at: noon })
    expect(await verifyCode({ code, challenge, at: noon })).toEqual(doesNotFit)
  })

  it('of two that use the same code at once, one signs in', async () => {
    const { challenge, code } = await askAndRead()
    const both = await Promise.all([1, 2].map(() => verifyCode({ code, challenge, at: noon })))
    expect(both.map((one) => one.ok).sort()).toEqual([false, true])
  })

  it('after ten minutes it does not fit any more', async () => {
    const { challenge, code } = await askAndRead()
    expect(await verifyCode({ code, challenge, at: noon + CODE_GOOD_FOR })).toEqual(doesNotFit)
  })

  it('after five wrong tries the right code does not fit either', async () => {
    const { challenge, code } = await askAndRead()
    for (let tries = 0; tries < 5; tries++) await verifyCode({ code: wrong(code), challenge, at: noon })
    expect(await verifyCode({ code, challenge, at: noon })).toEqual(doesNotFit)
  })

  it('ten wrong tries at once do not get more than five', async () => {
    const { challenge, code } = await askAndRead()
    await Promise.all(
      Array.from({ length: 10 }, () => verifyCode({ code: wrong(code), challenge, at: noon })),
    )
    const { attempts } = await db().signInCode.findFirstOrThrow()
    expect(attempts).toBe(5)
  })

  it('another browser cannot use it, even knowing the code', async () => {
    const mine = await askAndRead()
    const theirs = await askAndRead()
    expect(await verifyCode({ code: mine.code, challenge: theirs.challenge, at: noon })).toEqual(doesNotFit)
    expect(await verifyCode({ code: mine.code, challenge: '', at: noon })).toEqual(doesNotFit)
  })
})

describe('no one learns who has an account', () => {
  it('an unknown address gets the same answer, the same row and no mail', async () => {
    const known = await ask()
    const unknown = await ask({ email: stranger })
    await mail.next(email)
    expect(Object.keys(unknown)).toEqual(Object.keys(known))
    expect(unknown).toMatchObject({ ok: true, value: { challenge: expect.stringMatching(/^[\w-]{43}$/) } })
    expect(await db().signInCode.count()).toBe(2)
    expect(mail.mails.filter((each) => each.to.includes(stranger))).toEqual([])
  })

  it('a code for an unknown address never fits, whatever is tried', async () => {
    const unknown = await ask({ email: stranger })
    if (!unknown.ok) throw new Error(unknown.code)
    const { challenge } = unknown.value
    expect(await verifyCode({ code: '12345678', challenge, at: noon })).toEqual(doesNotFit)
  })

  it('an address that is asked for again and again slows down, known or not, and later it may ask again', async () => {
    for (const address of [email, stranger]) {
      const answers = await Promise.all(Array.from({ length: 8 }, () => ask({ email: address })))
      expect(answers.filter((answer) => answer.ok)).toHaveLength(5)
      expect(answers.filter((answer) => !answer.ok && answer.code === 'slowDown')).toHaveLength(3)
      expect(await ask({ email: address, at: noon + 16 * 60_000 })).toMatchObject({ ok: true })
    }
    for (let each = 0; each < 6; each++) await mail.next(email)
  })

  it('a network that asks for address after address slows down; another one does not', async () => {
    for (let each = 0; each < 40; each++) await ask({ email: `${each}@elsewhere.example` })
    expect(await ask({ email: 'next@elsewhere.example' })).toMatchObject({ ok: false, code: 'slowDown' })
    expect(await ask({ email: 'next@elsewhere.example', network: '192.0.2.8' })).toMatchObject({ ok: true })
  })

  it('neither address, network, code nor challenge is in the table', async () => {
    const { challenge, code } = await askAndRead()
    await ask({ email: stranger })
    const { rows } = await database.owner.query('select * from sign_in_code')
    const stored = JSON.stringify(rows)
    for (const secret of [challenge, code, email, stranger, '192.0.2.7']) expect(stored).not.toContain(secret)
  })
})
