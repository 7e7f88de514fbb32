import { db } from './db/client'
import { migrationFiles, sqlChecksum, sqlFiles } from './db/schema-files'
import { unfitOrganisation } from './directory/unfit-organisation'

/** The answer of `/readyz`: whether this process can serve, and if not, why. */
export interface Readiness {
  ready: boolean
  database: 'reachable' | 'unreachable'
  /** `behind`: `npm run migrate` has not been run for this version */
  migrations: 'current' | 'behind' | 'unknown'
}

/** Answers within three seconds, whatever the database does. Never rejects. */
export async function readiness(): Promise<Readiness> {
  try {
    const applied = await Promise.race([appliedMigrations(), inSeconds(3)])
    const current = (await migrationsOfThisVersion()).every((name) => applied.has(name))
    return { ready: current, database: 'reachable', migrations: current ? 'current' : 'behind' }
  } catch {
    return { ready: false, database: 'unreachable', migrations: 'unknown' }
  }
}

/**
 * Why no page is served and no job is run although the database answers, in one sentence; null when all is
 * well. Checked before pages and jobs start. Rejects when the database does not answer.
 */
export async function whyNotServe(): Promise<string | null> {
  const role = await unfitRole()
  if (role) return `${role}. It has to be evenkeel_app, as \`npm run migrate\` makes it.`
  const organisation = await unfitOrganisation()
  return organisation && `${organisation}. Every report needs somebody at its end.`
}

/**
 * Why this process must not serve although its database answers: its role could read or change cases without
 * the commit function. Null when the role is right. Rejects when the database does not answer.
 */
export async function unfitRole(): Promise<string | null> {
  const [role] = await db().$queryRaw<{ name: string; all_powerful: boolean; owner: boolean }[]>`
    select rolname as name, rolsuper or rolbypassrls as all_powerful,
      exists (select from pg_class c where c.relname in ('case_file', 'document', 'access', 'key_grant')
        and c.relnamespace = 'public'::regnamespace and pg_has_role(c.relowner, 'member')) as owner
    from pg_roles where rolname = current_user`
  if (role?.all_powerful)
    return `DATABASE_URL connects as ${role.name}, whom row-level security does not bind`
  if (role?.owner) return `DATABASE_URL connects as ${role.name}, who owns the case tables`
  return null
}

async function appliedMigrations(): Promise<Set<string>> {
  const [table] = await db().$queryRaw<{ there: boolean }[]>`
    select to_regclass('public.applied_migration') is not null as there`
  if (!table?.there) return new Set()
  const rows = await db().$queryRaw<{ name: string }[]>`
    select name || ' ' || checksum as name from applied_migration`
  return new Set(rows.map((row) => row.name))
}

let known: string[] | undefined

/** Every migration, and all functions together, each with its checksum. */
async function migrationsOfThisVersion(): Promise<string[]> {
  known ??= [
    ...(await migrationFiles()).map(({ name, checksum }) => `${name} ${checksum}`),
    `sql ${sqlChecksum(await sqlFiles())}`,
  ]
  return known
}

function inSeconds(seconds: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(reject, seconds * 1000, new Error('no answer')).unref())
}
