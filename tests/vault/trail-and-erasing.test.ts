import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessOf, readingsOf } from '@/lib/db/access'
import { db, withActor } from '@/lib/db/client'
import { findTrailKey } from '@/lib/db/trail'
import { now } from '@/lib/deadlines/now'
import { caseChain } from '@/lib/trail/case-trail'
import { recordAttempt } from '@/lib/trail/record-attempt'
import { recordRead } from '@/lib/trail/record-read'
import { verifyTrail } from '@/lib/trail/verify-trail'
import { openBox, unwrapKey } from '@/lib/vault/box'
import { recoveryKey } from '@/lib/vault/keys'
import { openCaseParts } from '@/lib/vault/parts'
import { actorChain } from '@/lib/vault/references'
import { unlock } from '@/lib/vault/unlock'
import { accept, act, anOffice, nextState, openCase, someone, words } from '../factories/case-world'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

async function aCase() {
  const office = await anOffice('volunteerAdvisor', [`ada-${randomUUID()}`])
  const [ada] = office.members
  if (!ada) throw new Error('no member')
  const subject = someone(`sam-${randomUUID()}`)
  const opened = await openCase(subject, office.officeId)
  await act(subject, opened, { documents: [await words(subject, opened, 'report', 'I drank tonight')] })
  await accept(ada, opened)
  return { ada, subject, opened, chain: caseChain(opened.caseId) }
}

describe('the trail', () => {
  it('is intact for those entitled to it, and shows nothing to others', async () => {
    const { ada, chain } = await aCase()
    expect(await withActor(ada, (tx) => verifyTrail(tx, chain))).toEqual({
      intact: true,
      entries: 3,
      brokenAt: null,
    })
    const stranger = await withActor(someone('stranger'), (tx) => verifyTrail(tx, chain))
    expect(stranger.entries).toBe(0)
  })

  it.each([
    [
      'a time that was changed',
      "update trail_entry set at = at + interval '1 second' where seq = 2 and chain = $1",
      2,
    ],
    ['a detail that was changed', "update trail_detail set sealed = '\\x00' where seq = 2 and chain = $1", 2],
    ['an entry that was taken out', 'delete from trail_entry where seq = 2 and chain = $1', 2],
    [
      'an entry whose hash was changed too',
      "update trail_entry set hash = sha256('x') where seq = 1 and chain = $1",
      1,
    ],
  ])('detects %s', async (_, tampering, brokenAt) => {
    const { ada, chain } = await aCase()
    await database.owner.query(tampering, [chain])
    const check = await withActor(ada, (tx) => verifyTrail(tx, chain))
    expect(check).toMatchObject({ intact: false, brokenAt })
  })

  it('keeps its order when many write at once', async () => {
    const { ada, subject, opened, chain } = await aCase()
    await Promise.all(Array.from({ length: 12 }, (_, i) => act(i % 2 ? ada : subject, opened)))
    expect(await withActor(ada, (tx) => verifyTrail(tx, chain))).toMatchObject({ intact: true, entries: 15 })
  })

  it('can be opened with the recovery key, until the case is erased', async () => {
    const { ada, chain } = await aCase()
    const detail = async () => {
      const key = await withActor(ada, (tx) => findTrailKey(tx, chain))
      if (!key) return null
      const recovery = await unlock(await recoveryKey(db()))
      const privateKey = await unwrapKey(recovery, key.wrappedPrivate, chain)
      const { rows } = await database.owner.query('select sealed from trail_detail where chain = $1', [chain])
      const plain = await openBox({ publicKey: key.publicKey, privateKey }, rows[0].sealed)
      return JSON.parse(Buffer.from(plain).toString())
    }
    expect(await detail()).toEqual({ event: 'submitted' })
  })

  it('has one entry for each part and visit, and tells the writer who first read when', async () => {
    const { ada, subject, opened, chain } = await aCase()
    const read = async () =>
      withActor(ada, async (tx) => recordRead(tx, ada, opened.caseId, ['report', 'desk'], await now()))
    const first = await now()
    await read()
    await read()
    expect((await withActor(ada, (tx) => verifyTrail(tx, chain))).entries).toBe(5)
    await database.moveTime(3_600_000)
    await read()
    expect(await withActor(ada, (tx) => verifyTrail(tx, chain))).toMatchObject({ intact: true, entries: 7 })
    const readings = await withActor(subject, (tx) => readingsOf(tx, opened.caseId))
    expect(readings.find((row) => row.part === 'report' && row.personRef === ada.ref)?.firstAt).toBeLessThan(
      first + 5000,
    )
  })

  it('of reading text is not written for a person who cannot read it', async () => {
    const { subject, opened, chain } = await aCase()
    await withActor(subject, async (tx) => recordRead(tx, subject, opened.caseId, ['desk'], await now()))
    expect((await withActor(subject, (tx) => verifyTrail(tx, chain))).entries).toBe(3)
  })

  it("of one's own attempts survives what is rolled back, and no case is named by it", async () => {
    const chain = actorChain(`curious-${randomUUID()}`)
    const at = await now()
    const attempt = withActor(someone('curious'), async () => {
      await recordAttempt(chain, at, { tried: 'read' })
      throw new Error('rolled back')
    })
    await expect(attempt).rejects.toThrow('rolled back')
    await Promise.all([1, 2, 3].map(() => recordAttempt(chain, at, { tried: 'read' })))
    const { rows } = await database.owner.query('select case_id from trail_entry where chain = $1', [
      `actor:${chain}`,
    ])
    expect(rows).toEqual(Array(4).fill({ case_id: null }))
    const check = await db().$transaction(async (tx) => {
      await tx.$queryRaw`select set_config('evenkeel.chain', ${`actor:${chain}`}, true)`
      return verifyTrail(tx, `actor:${chain}`)
    })
    expect(check).toEqual({ intact: true, entries: 4, brokenAt: null })
  })
})

describe('a case that is erased', () => {
  it('leaves nothing that opens and nothing that leads to a person; the chain still verifies', async () => {
    const { ada, subject, opened, chain } = await aCase()
    await withActor(ada, async (tx) => recordRead(tx, ada, opened.caseId, ['report'], await now()))
    expect(await openedBy(ada, opened.caseId)).toBe(3)
    const before = await everything()
    for (const trace of [ada.memberRef, subject.ref, opened.codeName])
      expect(before.includes(trace)).toBe(true)
    const answer = await act(subject, opened, {
      event: 'retentionDue',
      next: nextState({ closed: true }),
      erase: true,
    })
    expect(answer.ok).toBe(true)

    expect(await openedBy(ada, opened.caseId)).toBe(0)
    expect(await withActor(subject, (tx) => accessOf(tx, opened.caseId))).toEqual([])
    const dump = await everything()
    for (const trace of [ada.memberRef, subject.ref, opened.codeName])
      expect(dump.includes(trace)).toBe(false)

    const left = await database.owner.query('select count(*)::int as n from trail_entry where chain = $1', [
      chain,
    ])
    expect(left.rows[0].n).toBe(5)
    expect(await verifyAsOwner(chain)).toBe(true)
    expect(await act(subject, opened, { event: 'speak' })).toEqual({ ok: false, code: 'notFound' })
  })
})

const openedBy = (actor: ReturnType<typeof someone>, caseId: string) =>
  withActor(actor, async (tx) => (await openCaseParts(tx, actor, caseId)).size)

/** Every row of every case table and of the queue, as text; keys and directory apart, which are not the case's. */
async function everything(): Promise<string> {
  const { rows: tables } = await database.owner.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where (schemaname = 'public' and tablename not in ('key_pair', 'office_seat')) or schemaname = 'graphile_worker'`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await database.owner.query(`select t::text as row from ${name} t`)
    texts.push(...rows.map(({ row }) => row))
  }
  return texts.join('\n')
}

/** Only the owner sees the chain of an erased case: they recompute it in SQL. */
async function verifyAsOwner(chain: string): Promise<boolean> {
  const { rows } = await database.owner.query(
    `select bool_and(hash = sha256(previous_hash || detail_hash || convert_to(
        chain || '|' || seq || '|' || (extract(epoch from at) * 1000)::bigint, 'UTF8'))
      and previous_hash = coalesce((select p.hash from trail_entry p where p.chain = e.chain and p.seq = e.seq - 1),
        sha256(convert_to(chain, 'UTF8')))) as intact
     from trail_entry e where chain = $1`,
    [chain],
  )
  return rows[0].intact
}
