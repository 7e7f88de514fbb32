import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Prisma } from '@/generated/prisma/client'
import { readDurations } from '@/lib/clocks/durations'
import { db } from '@/lib/db/client'
import { putSetting } from '@/lib/db/settings'
import { migrate } from '@/scripts/migrate'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

it('migrating again, and by two at once, changes nothing', async () => {
  expect(await Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl)])).toEqual([[], []])
})

it('every table and column of the schema is there, as the application asks for it', async () => {
  for (const name of Object.values(Prisma.ModelName)) {
    const model = name.charAt(0).toLowerCase() + name.slice(1)
    const table = (db() as unknown as Record<string, { findFirst(): Promise<unknown> }>)[model]
    await expect(table?.findFirst(), name).resolves.toBeDefined()
  }
})

it('the schema says every column that the migrations have made, and no other', async () => {
  const schema = await readFile(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8')
  const written = [...schema.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)].flatMap(([, body = '']) => {
    const table = body.match(/@@map\("(\w+)"\)/)?.[1]
    const fields = [...body.matchAll(/^ {2}(\w+) +(?:String|Int|BigInt|Boolean|Bytes|Json|DateTime)\b.*$/gm)]
    return fields.map(([line, name]) => `${table}.${line.match(/@map\("(\w+)"\)/)?.[1] ?? name}`)
  })
  const { rows } = await database.owner.query(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and table_name <> '_prisma_migrations'`,
  )
  expect(written.sort()).toEqual(rows.map(({ name }) => name).sort())
})

it('every table that names a case is under row-level security, and the application only selects it', async () => {
  const { rows } = await database.owner.query(
    `select c.relname as name, c.relrowsecurity as secured,
       has_table_privilege('evenkeel_app', c.oid, 'insert, update, delete, truncate') as writes
     from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
       and (c.relname = 'case_file' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('case_id', 'from_case')))`,
  )
  expect(rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['case_link', 'outcome_fact', 'receipt_notice']),
  )
  expect(rows.length).toBeGreaterThan(17)
  for (const { name, secured, writes } of rows)
    expect({ name, secured, writes }).toEqual({ name, secured: true, writes: false })
})

it('the parts of the gate belong to the owner alone', async () => {
  const { rows } = await database.owner.query(
    `select proname from pg_proc where proname like 'gate\\_%' and has_function_privilege('evenkeel_app', oid, 'execute')`,
  )
  expect(rows).toEqual([])
})

it('a desk is found through the index of live holders, however many cases there are', async () => {
  await database.owner.query(`
    insert into case_file (id, workflow, machine_version, snapshot, opened_at)
      select gen_random_uuid(), 'slip', 1, '{}', now() from generate_series(1, 5000);
    insert into access (case_id, part, holder_kind, holder_ref, capacity, since, granted_seq)
      select id, 'case', 'person', 'holder-' || row_number() over (), 'handler', now(), 1 from case_file;
    analyze access`)
  const plan = await db().$queryRaw<Record<string, string>[]>`
    explain select * from access where holder_ref in ('holder-1', 'an-office') and until is null`
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('access_live_holder')
})

it('a clock runs as long as the organisation has set, and as by default where the setting makes no sense', async () => {
  await putSetting(db(), 'clock.hearing', { days: 21 })
  await putSetting(db(), 'clock.update', { days: -3 })
  const durations = await readDurations(db())
  expect([durations.hearing, durations.update]).toEqual([{ days: 21 }, { days: 30 }])
})
