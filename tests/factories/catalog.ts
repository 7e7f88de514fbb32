import type { Client } from 'pg'

const lines = async (owner: Client, text: string): Promise<string[]> =>
  (await owner.query<{ line: string }>(text)).rows.map(({ line }) => line).sort()

/** Columns, keys and plain indexes, a line each: all that schema.prisma can say of tables. */
export async function tablesIn(owner: Client): Promise<string[]> {
  return [
    ...(await lines(
      owner,
      `select concat_ws(' ', table_name, column_name, data_type, datetime_precision, is_nullable, column_default) as line
       from information_schema.columns where table_schema = 'public' and table_name <> 'applied_migration'`,
    )),
    ...(await lines(
      owner,
      `select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line from pg_constraint
       where connamespace = 'public'::regnamespace and contype in ('p', 'f', 'u') and conrelid <> 'applied_migration'::regclass`,
    )),
    ...(await lines(
      owner,
      `select indexdef as line from pg_indexes where schemaname = 'public' and indexdef not like '% WHERE %'
         and tablename <> 'applied_migration'`,
    )),
  ]
}

/** Every function, policy and right of the database as it is now, a line each. */
export async function rightsIn(owner: Client): Promise<string[]> {
  return [
    ...(await lines(
      owner,
      `select concat_ws(' ', pg_get_functiondef(oid), proacl) as line from pg_proc
       where pronamespace = 'public'::regnamespace`,
    )),
    ...(await lines(
      owner,
      `select concat_ws(' ', schemaname, tablename, policyname, roles, cmd, qual, with_check) as line from pg_policies`,
    )),
    ...(await lines(
      owner,
      `select concat_ws(' ', oid::regclass, relrowsecurity, array(select unnest(relacl)::text order by 1)) as line
       from pg_class where relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)`,
    )),
    ...(await lines(
      owner,
      `select concat_ws(' ', attrelid::regclass, attname, attacl) as line from pg_attribute where attacl is not null
         and attrelid::regclass::text not like 'pg_%'`,
    )),
    ...(await lines(
      owner,
      `select concat_ws(' ', oid::regprocedure, array(select unnest(proacl)::text order by 1)) as line from pg_proc
       where pronamespace = 'graphile_worker'::regnamespace`,
    )),
  ]
}
