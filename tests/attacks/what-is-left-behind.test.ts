import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { adapter, userOf } from '@/lib/auth/adapter'
import { db } from '@/lib/db/client'
import { addPerson } from '@/lib/directory/add-person'
import { startWorker } from '@/lib/worker/run'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
let refusing: SMTPServer
const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)

beforeAll(async () => {
  database = await freshDatabase()
  // as most servers do, it says back which address it does not like
  refusing = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) =>
      done(Object.assign(new Error(`5.1.1 <${address}>: mailbox of somebody full`), { responseCode: 550 })),
  })
  await new Promise<void>((ready) => refusing.listen(0, '127.0.0.1', ready))
  const at = refusing.server.address()
  process.env.SMTP_URL = `smtp://127.0.0.1:${at && typeof at === 'object' ? at.port : 0}`
})
afterAll(async () => {
  await new Promise<void>((closed) => refusing.close(() => closed()))
  await database.close()
})

async function somebody(mail: string) {
  const person = { name: 'Somebody', email: `${mail}@evenkeel.example`, locale: 'en', timeZone: 'UTC' }
  const added = await addPerson('setUp', person)
  if (!added.ok) throw new Error(added.code)
  return added.value.id
}

test('a person whose mail is refused is named neither in the queue, beside their case, nor in the log', async () => {
  const { personRef } = await import('@/lib/vault/references')
  const ref = personRef(await somebody('refused'))
  const caseId = '00000000-0000-4000-8000-000000000001'
  const { rows } = await database.owner.query(
    `insert into notice (case_id, recipient_kind, recipient_ref, notice, created_at)
     values ($1, 'party', $2, 'safety', now()) returning id`,
    [caseId, ref],
  )
  await database.owner.query(`select graphile_worker.add_job('send-notice', $1::json)`, [
    JSON.stringify({ noticeId: rows[0].id }),
  ])
  const worker = await startWorker()
  const lastError = async () =>
    (await database.owner.query('select last_error from graphile_worker._private_jobs')).rows[0]?.last_error
  await vi.waitFor(async () => expect(await lastError()).toBeTruthy(), { timeout: 15_000 })
  await worker.stop()
  // the operator still learns what happened
  expect(await lastError()).toContain('550')
  for (const place of [await lastError(), JSON.stringify(printed.mock.calls)]) {
    expect(place).not.toContain('refused@')
    expect(place).not.toContain('mailbox of somebody')
  }
})

test('an officer who signed in a moment ago cannot be matched by the minute with who opened a case then', async () => {
  const user = await userOf(await somebody('signed.in'))
  if (!user) throw new Error('no user')
  const expires = new Date(Date.now() + 7 * 86_400_000 + 1)
  await adapter.createSession({ sessionToken: 'a-token', userId: user.id, expires })
  const { expires: kept } = await db().authSession.findFirstOrThrow({ where: { userId: user.id } })
  expect(kept.getTime() % 86_400_000).toBe(0)
  expect(kept.getTime()).toBeGreaterThan(expires.getTime())
  expect(await adapter.getSessionAndUser('a-token')).not.toBeNull()
})

test('a person signing in through the organisation is never linked to the person who was signed in before', async () => {
  const [here, other] = [await userOf(await somebody('here')), await userOf(await somebody('other'))]
  if (!here || !other) throw new Error('no users')
  const link = (userId: string, sub: string, email: string) =>
    adapter.linkAccount({
      provider: 'oidc',
      providerAccountId: sub,
      type: 'oauth',
      userId,
      id_token: ['{}', JSON.stringify({ sub, email, email_verified: true }), ''].map(inBase64).join('.'),
    })
  await expect(link(here.id, 'sub-of-other', other.email)).rejects.toThrow()
  expect(await adapter.getUserByAccount({ provider: 'oidc', providerAccountId: 'sub-of-other' })).toBeNull()
  await link(other.id, 'sub-of-other', other.email.toUpperCase())
  expect(
    await adapter.getUserByAccount({ provider: 'oidc', providerAccountId: 'sub-of-other' }),
  ).toMatchObject({
    id: other.id,
  })
})

const inBase64 = (text: string) => Buffer.from(text).toString('base64url')
