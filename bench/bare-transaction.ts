import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** Every table that a submitted report writes to, parents first. */
const tables = [
  'case_file',
  'case_part',
  'key_grant',
  'document',
  'access',
  'involvement',
  'asked_office',
  'case_event',
  'deadline',
  'notice',
  'trail_key',
  'trail_entry',
  'trail_detail',
  'act',
] as const

/**
 * The rows and jobs of one submitted report as plain inserts in one transaction: what PostgreSQL alone takes
 * for it on this machine.
 * @returns one transaction, with ids of its own each time; and how many rows it writes
 */
export async function bareTransaction(
  owner: pg.Pool,
): Promise<{ rows: number; run: () => Promise<boolean> }> {
  const { rows: cases } = await owner.query<{ id: string }>(
    'select id from case_file order by opened_at desc limit 1',
  )
  const caseId = cases[0]?.id
  if (!caseId) throw new Error('no case to take rows from')
  const model: Record<string, string> = {}
  let count = 0
  for (const table of tables) {
    const column = table === 'case_file' ? 'id' : 'case_id'
    const { rows } = await owner.query<{ rows: string; count: number }>(
      `select coalesce(json_agg(row_to_json(t)), '[]')::text as rows, count(*)::int from ${table} t where ${column} = $1`,
      [caseId],
    )
    model[table] = rows[0]?.rows ?? '[]'
    count += rows[0]?.count ?? 0
  }
  const own = idsOf(model)
  const run = async () => {
    const fresh = new Map(own.map((id) => [id, randomUUID()]))
    const text = (table: string) =>
      (model[table] ?? '[]')
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => fresh.get(id) ?? id)
        .replace(/"code_name":"[^"]*"/, `"code_name":"${randomUUID()}"`)
    const client = await owner.connect()
    try {
      await client.query('begin')
      for (const table of tables)
        await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
          text(table),
        ])
      for (const [task, table] of [
        ['case-deadline', 'deadline'],
        ['send-notice', 'notice'],
      ] as const)
        await client.query(
          `select graphile_worker.add_job($1, json_build_object('id', r ->> 'id'), run_at => now() + interval '1 day',
            job_key => r ->> 'id') from json_array_elements($2) r`,
          [task, text(table)],
        )
      await client.query('commit')
      return true
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  }
  return { rows: count, run }
}

/** Ids that belong to this case alone: its own and those of its rows. People's keys and offices stay. */
function idsOf(model: Record<string, string>): string[] {
  const of = (table: string) =>
    (JSON.parse(model[table] ?? '[]') as { id?: string }[]).flatMap((row) => row.id ?? [])
  return [
    ...of('case_file'),
    ...of('case_part'),
    ...of('key_grant'),
    ...of('document'),
    ...of('access'),
    ...of('deadline'),
    ...of('notice'),
    ...of('act'),
  ]
}
