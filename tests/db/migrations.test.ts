import { afterAll, beforeAll, expect, it } from 'vitest'
import { Prisma } from '@/generated/prisma/client'
import { db } from '@/lib/db/client'
import { migrationFiles, sqlFiles } from '@/lib/db/schema-files'
import { putSetting } from '@/lib/db/settings'
import { readDurations } from '@/lib/deadlines/durations'
import { migrate } from '@/scripts/migrate'
import { rightsIn, tablesIn } from '../factories/catalog'
import { type FreshDatabase, freshDatabase, withPath } from '../factories/database'
import { withClient } from '../factories/server'
import { tablesOfSchema } from '../factories/tables-of-schema'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const functionsIn = (text: string) =>
  [...text.matchAll(/^create (?:or replace )?function (\w+)/gim)].map(([, name]) => name)

it('migrating again, and by two at once, changes no function, no policy and no right', async () => {
  const before = await rightsIn(database.owner)
  expect(before.length).toBeGreaterThan(100)
  expect(await Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl)])).toEqual([[], []])
  expect(await rightsIn(database.owner)).toEqual(before)
})

it('each function is defined once, in prisma/sql, and no migration defines one', async () => {
  const defined = (await sqlFiles()).flatMap((file) => functionsIn(file.text))
  expect(defined.length).toBeGreaterThan(40)
  expect(defined.filter((name, i) => defined.indexOf(name) !== i)).toEqual([])
  for (const { text } of await migrationFiles())
    expect(text).not.toMatch(/^ *(create (or replace )?(function|policy)|grant|revoke)\b/im)
})

it('what an operator or an older version left behind is gone after migrating, and what was changed is put back', async () => {
  const before = await rightsIn(database.owner)
  await database.owner.query(`
    create function left_behind() returns int language sql as 'select 1';
    create or replace function holds_role(office_role text) returns boolean language sql as 'select true';
    create policy left_behind on case_file to evenkeel_app using (true);
    grant insert on case_file to evenkeel_app;
    grant update (snapshot) on case_file to evenkeel_app;`)
  expect(await rightsIn(database.owner)).not.toEqual(before)
  await migrate(database.ownerUrl)
  expect(await rightsIn(database.owner)).toEqual(before)
  const { rows } = await database.owner.query(
    `select proname as name from pg_proc where pronamespace = 'public'::regnamespace order by 1`,
  )
  const defined = (await sqlFiles()).flatMap((file) => functionsIn(file.text))
  expect(rows.map(({ name }) => name)).toEqual(defined.sort())
})

it('a migration that was changed after it had been applied is refused, and nothing of it is applied', async () => {
  await database.owner.query(`update applied_migration set checksum = 'another' where name <> 'sql'`)
  await expect(migrate(database.ownerUrl)).rejects.toThrow('was changed after it had been applied')
  const [{ name, checksum } = { name: '', checksum: '' }] = await migrationFiles()
  await database.owner.query('update applied_migration set checksum = $1 where name = $2', [checksum, name])
  expect(await migrate(database.ownerUrl)).toEqual([])
})

it('every table and column of the schema is there, as the application asks for it', async () => {
  for (const name of Object.values(Prisma.ModelName)) {
    const model = name.charAt(0).toLowerCase() + name.slice(1)
    const table = (db() as unknown as Record<string, { findFirst(): Promise<unknown> }>)[model]
    await expect(table?.findFirst(), name).resolves.toBeDefined()
  }
})

it('the tables, keys and indexes that migrating makes are those that the schema says, and no other', async () => {
  const twin = `twin_${database.ownerUrl.split('_').at(-1)}`
  await withClient(database.ownerUrl, (admin) => admin.query(`create database ${twin}`))
  const url = withPath(database.ownerUrl, twin)
  try {
    await withClient(url, async (owner) => {
      await owner.query('create table applied_migration (name text primary key)')
      await owner.query(await tablesOfSchema(url))
      const said = await tablesIn(owner)
      expect(said.length).toBeGreaterThan(200)
      expect(await tablesIn(database.owner)).toEqual(said)
    })
  } finally {
    await withClient(database.ownerUrl, (admin) => admin.query(`drop database ${twin} with (force)`))
  }
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

it('the parts of the commit function belong to the owner alone', async () => {
  const { rows } = await database.owner.query(
    `select proname as name, has_function_privilege('evenkeel_app', oid, 'execute') as open from pg_proc
     where pronamespace = 'public'::regnamespace and (proname like 'commit\\_%' or proname in ('append_trail', 'add_jobs', 'my_standing'))`,
  )
  expect(rows.length).toBeGreaterThan(12)
  expect(rows.filter(({ open }) => open).map(({ name }) => name)).toEqual(['commit_case_event'])
})

it('a desk is found through the index of live holders, however many cases there are', async () => {
  await database.owner.query(`
    insert into case_file (id, workflow, machine_version, snapshot, opened_at)
      select gen_random_uuid(), 'slip', 1, '{}', now() from generate_series(1, 5000);
    insert into access (case_id, part, holder_kind, holder_ref, capacity, since, granted_seq)
      select id, 'case', 'member', 'holder-' || row_number() over (), 'handler', now(), 1 from case_file;
    analyze access`)
  const plan = await db().$queryRaw<Record<string, string>[]>`
    explain select * from access where holder_ref in ('holder-1', 'an-office') and until is null`
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('access_live_holder')
})

it('a deadline runs as long as the organisation has set, and the default where the setting makes no sense', async () => {
  await putSetting(db(), 'deadline.hearing', { days: 21 })
  await putSetting(db(), 'deadline.update', { days: -3 })
  const durations = await readDurations(db())
  expect([durations.hearing, durations.update]).toEqual([{ days: 21 }, { days: 30 }])
})
