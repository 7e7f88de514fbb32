import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adapter, userOf } from '@/lib/auth/adapter'
import { askForCover } from '@/lib/cover/ask-for-cover'
import { askableMeetings } from '@/lib/cover/askable-meetings'
import type { PersonActor } from '@/lib/policy'
import { memberRef, personRef } from '@/lib/vault/references'
import { ring } from '../factories/case-rows'
import { puts, reportConcern, takesOn } from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { accepts, actor, agreeOn, does, report } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'
import { tiesIn } from '../factories/thief'

let database: FreshDatabase
let facilitator: PersonActor
let advisor: PersonActor
let slip: string
beforeAll(async () => {
  database = await seededDatabase()
  ;[facilitator, advisor] = await Promise.all([actor('facilitator.harbour'), actor('advisor.harbour')])
  const coordinator = await actor('coordinator.harbour')
  for (const who of [facilitator, advisor, coordinator]) await signsIn(who)
  slip = await report(facilitator, { meetings: 1 })
  await accepts(advisor, slip)
  await agreeOn(advisor, facilitator, slip)
  // the officer who handles it is party to another case
  const { name, reporter } = await reportConcern(facilitator, { about: 'advisor.harbour', identity: 'named' })
  await takesOn(coordinator, name)
  await puts(coordinator, reporter, name)
  const [meeting] = await askableMeetings(facilitator)
  const [date] = meeting?.dates ?? []
  if (!meeting || !date) throw new Error('no meeting to ask cover for')
  const asked = await askForCover(facilitator, { meetingId: meeting.id, onDate: date.onDate }, randomUUID())
  if (!asked.ok) throw new Error(JSON.stringify(asked))
}, 120_000)
afterAll(() => database.close())

async function signsIn(who: PersonActor): Promise<void> {
  const user = await userOf(who.personId)
  if (!user) throw new Error('no user')
  const expires = new Date(Date.now() + 7 * 86_400_000)
  await adapter.createSession({ sessionToken: randomUUID(), userId: user.id, expires })
}

const rowsWith = async (table: string, column: string, ref: string): Promise<number> =>
  (await database.owner.query(`select from ${table} where ${column} = $1`, [ref])).rowCount ?? 0

test('a thief with every row and no key ties no party of a case to a name, a sign-in, a request for cover or a seat', async () => {
  // both of them stand in the tables both ways
  for (const ref of [
    personRef(facilitator.personId),
    personRef(advisor.personId),
    memberRef(advisor.personId),
  ])
    expect(await rowsWith('access', 'holder_ref', ref)).toBeGreaterThan(0)
  expect(await rowsWith('cover_request', 'asked_by', facilitator.personId)).toBe(1)
  expect(await tiesIn(database)).toEqual([])
})

test('and none either when the case is erased', async () => {
  await does(advisor, slip, { type: 'close', resolution: 'agreed' }, { words: 'All kept.' })
  await ring(database, slip, 'retention')
  expect(await rowsWith('case_file', 'code_name', slip)).toBe(0)
  expect(await tiesIn(database)).toEqual([])
})

test.each<[string, string, unknown[]]>([
  [
    'the reference of a party beside a name',
    'insert into draft (person_ref, kind, sealed, updated_at) values ($1, $2, $$x$$, date_trunc($$hour$$, now()))',
    [],
  ],
  [
    'the minute of a session beside that of a line of the timeline',
    `update auth_session set expires = timestamptz '2031-05-05 10:03:20+00' where $1::text is not null and $2::text is not null`,
    [],
  ],
])('he would find it: %s', async (_, plant) => {
  await database.owner.query('begin')
  try {
    await database.owner.query(plant, [personRef(advisor.personId), advisor.personId])
    await database.owner.query(
      `update case_event set at = timestamptz '2031-05-05 10:03:50+00' where actor_ref = $1`,
      [personRef(advisor.personId)],
    )
    await database.owner.query(
      `update access set since = timestamptz '2031-05-05 10:03:50+00' where holder_ref = $1 and $2::text is not null`,
      [personRef(advisor.personId), 'x'],
    )
    expect(await tiesIn(database)).not.toEqual([])
  } finally {
    await database.owner.query('rollback')
  }
})

test('he would find it: one reference for a party and for a member', async () => {
  await database.owner.query('begin')
  try {
    await database.owner.query('update reading set person_ref = $1 where person_ref = $2', [
      personRef(advisor.personId),
      memberRef(advisor.personId),
    ])
    await database.owner.query('update office_seat set member_ref = $1 where member_ref = $2', [
      personRef(advisor.personId),
      memberRef(advisor.personId),
    ])
    expect(await tiesIn(database)).not.toEqual([])
  } finally {
    await database.owner.query('rollback')
  }
})
