import { pathToFileURL } from 'node:url'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { migrationFiles, sqlChecksum, sqlFiles } from '@/lib/db/schema-files'

export interface MigrateOptions {
  /** sets the password of the role `evenkeel_app`; left as it is when missing */
  appPassword?: string
  /** whether this database's time may be moved; never in production */
  demo?: boolean
}

/** any number, the same for everyone who migrates */
const oneAtATime = 20261123

/**
 * Brings a database up to date: the role of the application, the tables, graphile-worker's own, and then every function,
 * policy and right anew. Can be run again at any time, and by several instances at once.
 * @param ownerUrl connection string of the tables' owner, who may also create roles
 * @returns the names of the migrations just applied
 */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('select pg_advisory_lock($1)', [oneAtATime])
    await ensureRole(owner, ownerUrl, options.appPassword)
    const applied = await inTransaction(owner, () => applyMigrations(owner))
    await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => undefined) })
    await inTransaction(owner, () => applySql(owner))
    if (options.demo) await owner.query('insert into demo_time (id) values (1) on conflict do nothing')
    return applied
  } finally {
    await owner.end()
  }
}

/** Throws, before anything is changed, when a migration that was applied reads differently now. */
async function applyMigrations(owner: pg.Client): Promise<string[]> {
  await owner.query(
    'create table if not exists applied_migration (name text primary key, checksum text not null)',
  )
  const { rows } = await owner.query<{ name: string; checksum: string }>('select * from applied_migration')
  const known = new Map(rows.map(({ name, checksum }) => [name, checksum]))
  const files = await migrationFiles()
  const changed = files.find(({ name, checksum }) => known.has(name) && known.get(name) !== checksum)
  if (changed) throw new Error(`the migration ${changed.name} was changed after it had been applied`)
  const fresh = files.filter(({ name }) => !known.has(name))
  for (const { name, checksum, text } of fresh) {
    await owner.query(text)
    await note(owner, name, checksum)
  }
  return fresh.map(({ name }) => name)
}

/** Every function, policy and right goes and is made again: what no file of prisma/sql names is gone. */
async function applySql(owner: pg.Client): Promise<void> {
  const files = await sqlFiles()
  await owner.query(takeAllAway)
  for (const { text } of files.slice(0, -1)) await owner.query(text)
  // a new function is everyone's to call until this is taken away
  await owner.query('revoke all on all functions in schema public from public')
  for (const { text } of files.slice(-1)) await owner.query(text)
  await note(owner, 'sql', sqlChecksum(files))
}

const note = (owner: pg.Client, name: string, checksum: string) =>
  owner.query(
    'insert into applied_migration values ($1, $2) on conflict (name) do update set checksum = excluded.checksum',
    [name, checksum],
  )

async function inTransaction<T>(owner: pg.Client, work: () => Promise<T>): Promise<T> {
  await owner.query('begin')
  try {
    const result = await work()
    await owner.query('commit')
    return result
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

const takeAllAway = `
  do $$ declare made record; begin
    for made in select schemaname, tablename, policyname from pg_policies where schemaname in ('public', 'graphile_worker') loop
      execute format('drop policy %I on %I.%I', made.policyname, made.schemaname, made.tablename);
    end loop;
    for made in select p.oid::regprocedure as signature from pg_proc p where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') loop
      execute format('drop routine %s', made.signature);
    end loop;
  end $$;
  revoke all on all tables in schema public, graphile_worker from evenkeel_app;
  revoke all on all functions in schema graphile_worker from evenkeel_app;
  revoke all on all sequences in schema public, graphile_worker from evenkeel_app;
`

async function ensureRole(owner: pg.Client, ownerUrl: string, password: string | undefined): Promise<void> {
  const { rowCount } = await owner.query("select from pg_roles where rolname = 'evenkeel_app'")
  if (!rowCount) await owner.query('create role evenkeel_app nosuperuser nobypassrls nocreatedb nocreaterole')
  // another role may have made it: then its password is not ours to set
  if (password && !(await canSignIn(ownerUrl, password)))
    await owner.query(`alter role evenkeel_app login password ${owner.escapeLiteral(password)}`)
}

async function canSignIn(ownerUrl: string, password: string): Promise<boolean> {
  const url = new URL(ownerUrl)
  url.username = 'evenkeel_app'
  url.password = password
  const app = new pg.Client({ connectionString: url.href })
  return app.connect().then(
    () => app.end().then(() => true),
    () => false,
  )
}

async function main(): Promise<void> {
  const ownerUrl = process.env.DATABASE_OWNER_URL
  if (!ownerUrl) {
    console.error('DATABASE_OWNER_URL is not set: the connection string of the role that owns the tables.')
    process.exitCode = 1
    return
  }
  const app = process.env.DATABASE_URL ? new URL(process.env.DATABASE_URL) : undefined
  const appPassword = app?.username === 'evenkeel_app' ? decodeURIComponent(app.password) : undefined
  const applied = await migrate(ownerUrl, { appPassword })
  console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is up to date.')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    console.error(`Migrating failed: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  })
}
