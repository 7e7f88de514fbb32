import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { myAccess } from '@/lib/db/access'
import { findCase } from '@/lib/db/case-files'
import { closeDatabase, db, type Tx, withActor } from '@/lib/db/client'
import { readKeyGrants } from '@/lib/db/documents'
import type { Actor } from '@/lib/policy/actor'
import { recipients } from '@/lib/vault/keys'
import { grantKeys, openCaseParts } from '@/lib/vault/parts'
import {
  accept,
  act,
  anOffice,
  grant,
  type OpenedCase,
  openCase,
  someone,
  words,
} from '../factories/case-world'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** Every case table, and how many of its rows the one who asks gets. */
const tables = [
  'case_file',
  'case_part',
  'key_grant',
  'document',
  'access',
  'reading',
  'exclusion',
  'involvement',
  'asked_office',
  'case_event',
  'deadline',
  'act',
  'notice',
  'trail_entry',
  'trail_detail',
  'trail_key',
  'case_link',
] as const
/** The commit's as well, and of no one case: central-office and receipts-in-the-commit look at who sees them. */
const counted = ['outcome_fact', 'receipt_notice'] as const

async function countIn(tx: Tx): Promise<Record<(typeof tables)[number], number>> {
  const counts = {} as Record<(typeof tables)[number], number>
  for (const table of tables) {
    const [row] = await tx.$queryRawUnsafe<{ n: number }[]>(`select count(*)::int as n from ${table}`)
    counts[table] = row?.n ?? -1
  }
  return counts
}
const partsOpenTo = (actor: Actor, { caseId }: OpenedCase) =>
  withActor(actor, async (tx) => [...(await openCaseParts(tx, actor, caseId)).keys()])
const seenBy = (actor: Actor) => withActor(actor, countIn)

async function filledCase() {
  const office = await anOffice('volunteerAdvisor', ['ada'])
  const [ada] = office.members
  const subject = someone('sam')
  if (!ada) throw new Error('no member')
  const opened = await openCase(subject, office.officeId, {
    route: [{ officeId: office.officeId, step: 0, asked: true }],
    involvement: [
      { kind: 'person', ref: subject.ref, role: 'subject' },
      { kind: 'meeting', ref: 'meeting-ref', role: 'affected' },
    ],
    exclusions: [{ kind: 'person', ref: 'excluded-ref', why: 'chosen' }],
    startDeadlines: [{ name: 'acceptReminder', dueAt: Date.now() + 86_400_000 }],
    notices: [{ kind: 'person', ref: subject.ref, notice: 'update' }],
  })
  await act(subject, opened, { documents: [await words(subject, opened, 'report', 'what happened')] })
  await withActor(
    subject,
    (tx) =>
      tx.$executeRaw`select record_read(${opened.caseId}::uuid, 'report', ${Date.now()}::bigint, null, 'AA==')`,
  )
  // another case of theirs, which the handler of the first has linked
  const { caseId: other } = await openCase(subject, office.officeId)
  await database.owner.query(
    `insert into case_link (from_case, to_case, kind, seq, since) values ($1, $2, 'linked', 1, now())`,
    [opened.caseId, other],
  )
  return { opened, subject, ada, office }
}

/** A person from elsewhere; a person who is granted a part in another's case holds an office. */
async function aGuest() {
  const [guest] = (await anOffice('centralOffice', ['guest'])).members
  if (!guest) throw new Error('no guest')
  return guest
}

describe('every case table', () => {
  let opened: OpenedCase
  let world: Awaited<ReturnType<typeof filledCase>>
  beforeAll(async () => {
    world = await filledCase()
    opened = world.opened
  })

  it('holds rows, so that seeing none of them means something', async () => {
    for (const table of tables) {
      const { rows } = await database.owner.query(`select count(*)::int as n from ${table}`)
      expect(rows[0].n, table).toBeGreaterThan(0)
    }
  })

  it('shows nothing to a connection without an actor', async () => {
    expect(new Set(Object.values(await countIn(db())))).toEqual(new Set([0]))
  })

  it('shows nothing to another facilitator', async () => {
    expect(new Set(Object.values(await seenBy(someone('stranger'))))).toEqual(new Set([0]))
  })

  it('shows the subject their case, without the desk', async () => {
    const seen = await seenBy(world.subject)
    for (const table of tables) expect(seen[table] > 0, table).toBe(table !== 'case_link')
    expect(new Set(await partsOpenTo(world.subject, opened))).toEqual(new Set(['report', 'conversation']))
  })

  it('shows an advisor who is offered it that it waits, and neither text nor keys nor who else reads', async () => {
    const seen = await seenBy(world.ada)
    expect(seen).toMatchObject({
      case_file: 2,
      case_event: 2,
      involvement: 3,
      deadline: 1,
      document: 0,
      key_grant: 0,
      reading: 0,
      case_link: 0,
    })
    expect(seen.access).toBe(2)
  })

  it('cannot be changed by the application, not even by the handler', async () => {
    await accept(world.ada, opened)
    expect((await seenBy(world.ada)).case_link).toBe(1)
    for (const table of [...tables, ...counted]) {
      for (const statement of [`delete from ${table}`, `insert into ${table} default values`]) {
        const attempt = withActor(world.ada, (tx) => tx.$executeRawUnsafe(statement))
        await expect(attempt, statement).rejects.toThrow(/permission denied/)
      }
    }
    const update = withActor(world.ada, (tx) => tx.$executeRaw`update case_file set version = 99`)
    await expect(update).rejects.toThrow(/permission denied/)
  })

  it('cannot be written to through the parts of the gate', async () => {
    const attempt = db().$executeRaw`select commit_erasing('{}', ${opened.caseId}::uuid, now())`
    await expect(attempt).rejects.toThrow(/permission denied/)
  })
})

describe('an advisor', () => {
  it('who takes the case reads every part, and sees who has access', async () => {
    const { opened, ada } = await filledCase()
    await accept(ada, opened)
    expect(new Set(await partsOpenTo(ada, opened))).toEqual(new Set(['report', 'conversation', 'desk']))
    const access = await withActor(ada, (tx) => tx.access.findMany({ where: { caseId: opened.caseId } }))
    expect(access.map((row) => row.capacity)).toContain('subject')
  })

  it('who stepped back no longer finds the case, although a key of theirs would still open it', async () => {
    const { opened, ada } = await filledCase()
    await act(ada, opened, {
      event: 'recuse',
      capacity: 'offered',
      next: { snapshot: {}, machineVersion: 1, proposalId: null, closed: false, resolution: null },
      exclusions: [{ kind: 'person', ref: ada.ref, why: 'recused' }],
    })
    expect(await withActor(ada, (tx) => findCase(tx, opened.codeName))).toBeNull()
    expect(await withActor(ada, (tx) => readKeyGrants(tx, opened.caseId))).toEqual([])
    expect(await withActor(ada, (tx) => myAccess(tx, ada, { caseId: opened.caseId }))).toEqual([])
    const grants = await database.owner.query('select from key_grant where case_id = $1', [opened.caseId])
    expect(grants.rowCount).toBeGreaterThan(0)
  })

  it('who is the subject sees nothing through the office that is offered the case', async () => {
    const office = await anOffice('volunteerAdvisor', ['una'])
    const [una] = office.members
    if (!una) throw new Error('no member')
    const opened = await openCase(una, office.officeId)
    await act(una, opened, {
      grants: [{ kind: 'office', ref: office.officeId, capacity: 'handler', part: 'desk' }],
    })
    expect(await partsOpenTo(una, opened)).toEqual(['report', 'conversation'])
  })

  it('whose term has ended sees nothing through the office', async () => {
    const { opened, ada, office } = await filledCase()
    await db().officeSeat.updateMany({
      where: { officeId: office.officeId },
      data: { untilOn: '2020-12-31' },
    })
    expect(await withActor(ada, (tx) => findCase(tx, opened.codeName))).toBeNull()
  })
})

it('an office that the reporter excluded sees nothing, whatever it was granted', async () => {
  const { opened, ada, office, subject } = await filledCase()
  await act(subject, opened, { exclusions: [{ kind: 'office', ref: office.officeId, why: 'chosen' }] })
  expect(await withActor(ada, (tx) => findCase(tx, opened.codeName))).toBeNull()
})

it('access that has ended opens nothing', async () => {
  const { opened, subject } = await filledCase()
  const guest = await aGuest()
  const keyGrants = await withActor(subject, async (tx) =>
    grantKeys([
      {
        parts: [...(await openCaseParts(tx, subject, opened.caseId)).values()],
        to: await recipients(tx, [{ kind: 'member', ref: guest.ref }]),
      },
    ]),
  )
  await act(subject, opened, { keyGrants, grants: grant(guest, 'secondApprover', ['case', 'report']) })
  // the key of the conversation lies in it too, and is not used
  expect(await partsOpenTo(guest, opened)).toEqual(['report'])
  await act(subject, opened, { ends: [{ capacity: 'secondApprover' }] })
  expect(await partsOpenTo(guest, opened)).toEqual([])
  expect(await withActor(guest, (tx) => readKeyGrants(tx, opened.caseId))).toEqual([])
})

it('a draft is its writer’s alone', async () => {
  const [sam, ada] = [someone('sam'), someone('ada')]
  await withActor(sam, (tx) =>
    tx.draft.create({
      data: { personRef: sam.ref, kind: 'report', sealed: Uint8Array.of(1), updatedAt: new Date() },
    }),
  )
  expect(await withActor(sam, (tx) => tx.draft.count())).toBe(1)
  expect(await withActor(ada, (tx) => tx.draft.count())).toBe(0)
  await closeDatabase()
})
