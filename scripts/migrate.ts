import { pathToFileURL } from 'node:url'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { applyMigrations } from './schema-engine'

export interface MigrateOptions {
  /** sets the password of the role `evenkeel_app`; left as it is when missing */
  appPassword?: string
  /** whether this database's clock may be moved; never in production */
  demo?: boolean
}

/** any number, the same for everyone who migrates */
const oneAtATime = 20261123

/**
 * Brings a database up to date: the role of the application, Prisma's migrations, graphile-worker's own, and the
 * rights the worker needs. Can be run again at any time, and by several instances at once.
 * @param ownerUrl connection string of the tables' owner, who may also create roles
 * @returns the names of the migrations just applied
 */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('select pg_advisory_lock($1)', [oneAtATime])
    await ensureRole(owner, ownerUrl, options.appPassword)
    const applied = await applyMigrations(ownerUrl)
    await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => undefined) })
    await owner.query(workerRights)
    if (options.demo) await owner.query('insert into demo_time (id) values (1) on conflict do nothing')
    return applied
  } finally {
    await owner.end()
  }
}

async function ensureRole(owner: pg.Client, ownerUrl: string, password: string | undefined): Promise<void> {
  const { rowCount } = await owner.query("select from pg_roles where rolname = 'evenkeel_app'")
  if (!rowCount) await owner.query('create role evenkeel_app nosuperuser nobypassrls nocreatedb nocreaterole')
  // the role may have been made by somebody else, for whom alone its password is to set
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

/** graphile-worker puts its tables under row-level security without a policy: only their owner could work. */
const workerRights = `
  grant usage on schema graphile_worker to evenkeel_app;
  grant select, insert, update, delete on all tables in schema graphile_worker to evenkeel_app;
  grant usage on all sequences in schema graphile_worker to evenkeel_app;
  grant execute on all functions in schema graphile_worker to evenkeel_app;
  revoke insert, update, delete on graphile_worker.migrations from evenkeel_app;
  grant select on _prisma_migrations to evenkeel_app;
  do $$ declare t text; begin
    for t in select tablename from pg_tables where schemaname = 'graphile_worker' and rowsecurity loop
      execute format('drop policy if exists worker on graphile_worker.%I', t);
      execute format('create policy worker on graphile_worker.%I to evenkeel_app using (true) with check (true)', t);
    end loop;
  end $$;
`

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
