import { db } from './client'

/** Thrown at start when the database role could go around row-level security; names the reason. */
export class UnsafeRoleError extends Error {
  override name = 'UnsafeRoleError'
}

/** The process must not run as a role for which the locks of the case tables do not hold. */
export async function checkDatabaseRole(): Promise<void> {
  const [role] = await db().$queryRaw<
    { name: string; superuser: boolean; bypasses: boolean; owns: boolean; writes: boolean }[]
  >`
    select current_user::text as name, rolsuper as superuser, rolbypassrls as bypasses,
      exists (select from pg_class where relname in ('case_file', 'document', 'access', 'wrap') and relkind = 'r'
        and pg_has_role(current_user, relowner, 'usage')) as owns,
      has_table_privilege('case_file', 'insert, update, delete') as writes
    from pg_roles where rolname = current_user`
  if (!role) throw new UnsafeRoleError('The database role could not be read.')
  const why = [
    role.superuser && 'it is a superuser',
    role.bypasses && 'it has BYPASSRLS',
    role.owns && 'it owns the case tables',
    role.writes && 'it may change case tables directly',
  ].filter(Boolean)
  if (why.length > 0)
    throw new UnsafeRoleError(
      `DATABASE_URL connects as "${role.name}", for whom row-level security does not hold: ${why.join(', ')}. Use evenkeel_app.`,
    )
}
