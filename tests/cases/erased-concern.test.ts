import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openVisit } from '@/lib/auth/receipt-visit'
import { now } from '@/lib/deadlines/now'
import type { PersonActor } from '@/lib/policy'
import { actorChain } from '@/lib/vault/references'
import { caseIdOf, dueIn, ring } from '../factories/case-rows'
import { anImposedPause, decides, informs, puts, reportConcern, takesOn } from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { saysNothing } from '../factories/erased-file'
import { actor, day, does, send } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let central: PersonActor
let board: PersonActor
let facilitator: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[central, board, facilitator] = await Promise.all([
    actor('central.northland'),
    actor('reviewer.board'),
    actor('facilitator.harbour'),
  ])
})
afterAll(() => database.close())

/** Supported, with a pause that has dates, told to both sides and closed; the reporter was refused something on the way. */
async function closedConcern() {
  const { name, words, reporter } = await reportConcern(null, { tell: ['centralOffice'] })
  expect(await send(reporter, name, 'finishGathering')).toMatchObject({ ok: false })
  expect(await send(facilitator, name, 'finishGathering')).toMatchObject({ ok: false })
  await takesOn(central, name)
  await does(central, name, 'identifyPerson', { toPersonId: facilitator.personId })
  await puts(central, reporter, name)
  await does(facilitator, name, 'speak', { words: 'It was otherwise.' })
  await does(central, name, 'finishGathering')
  await decides(central, board, name, await anImposedPause())
  await informs(central, reporter, name)
  await does(central, name, 'startMeasures')
  await does(central, name, 'close', { words: 'It is over.' })
  return { name, words, reporter, caseId: await caseIdOf(database, name) }
}

const file = async (caseId: string) => {
  const { rows } = await database.owner.query('select * from case_file where id = $1', [caseId])
  return rows[0]
}

/** What a chain consists of: hashes, sealed details, and the key that opens them. */
const chainOf = async (chain: string) => {
  const count = async (table: string) =>
    (await database.owner.query(`select count(*)::int as n from ${table} where chain = $1`, [chain])).rows[0]
      .n
  return {
    entries: await count('trail_entry'),
    details: await count('trail_detail'),
    keys: await count('trail_key'),
  }
}

/** Every row of every table but the directory's and the chains of hashes, as text. */
async function everything(): Promise<string> {
  const { rows: tables } = await database.owner.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where (schemaname = 'public' and tablename not in ('trail_entry', 'key_pair', 'office_seat', 'outcome_fact'))
       or schemaname = 'graphile_worker'`,
  )
  const texts: string[] = []
  for (const { name } of tables)
    for (const { row } of (await database.owner.query(`select t::text as row from ${name} t`)).rows)
      texts.push(row)
  return texts.join('\n')
}

describe('an ethical lapse that is erased', () => {
  test('leaves no finding, no measure, no date and no document id, and nothing of who took part in it', async () => {
    const { name, reporter, caseId } = await closedConcern()
    const { context } = (await file(caseId)).snapshot
    expect(context).toMatchObject({ finding: 'supported', resolution: 'imposed' })
    const traces: string[] = [
      name,
      'imposed',
      context.decisionId,
      context.plan.returnOn,
      ...[reporter.ref, facilitator.ref, central.memberRef, board.memberRef],
    ]
    const said = await everything()
    for (const trace of traces) expect(said.includes(trace), trace).toBe(true)

    await ring(database, name, 'retention')
    await saysNothing(database, caseId, 'concern')
    const left = await everything()
    for (const trace of traces) expect(left.includes(trace), trace).toBe(false)
  })

  test('takes the reporter’s refused attempts along, and leaves those of others where they belong', async () => {
    const { name, words, reporter } = await closedConcern()
    const [theirs, others] = [`actor:${actorChain(reporter)}`, `actor:${actorChain(facilitator)}`]
    expect(await chainOf(theirs)).toMatchObject({ details: 1, keys: 1 })
    const kept = await chainOf(others)
    expect(kept.keys).toBe(1)
    await ring(database, name, 'retention')
    // the hashes stay and still verify, but the details they belong to cannot be opened
    expect(await chainOf(theirs)).toEqual({ entries: 1, details: 0, keys: 0 })
    expect(await chainOf(others)).toEqual(kept)
    expect(await openVisit(words.join(' '), '')).toMatchObject({ ok: false })
  })

  test('is erased after its own time, and not before', async () => {
    const { name, caseId } = await closedConcern()
    expect(Math.round(((await dueIn(database, name, 'retention')) ?? 0) / day)).toBeGreaterThan(1000)
    expect((await file(caseId)).erased_at).toBeNull()
    expect((await file(caseId)).opened_at.getTime()).toBeLessThanOrEqual(await now())
  })
})
