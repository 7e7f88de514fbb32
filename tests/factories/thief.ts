import type { FreshDatabase } from './database'

/** A row as a thief reads it. */
interface StolenRow {
  table: string
  /** every text that could name something, wherever in the row it stands */
  names: Set<string>
  /** milliseconds of every time that is not the same for everyone: whole quarters of an hour are */
  times: number[]
}

const quarter = 900_000
const minute = 60_000

/** What says who someone is: the directory, their sign-ins, their requests for cover, their seats. */
const identifying = [
  'public.person',
  'public.office_term',
  'public.facilitator_term',
  'public.administrator',
  'public.meeting_facilitator',
  'public.auth_user',
  'public.auth_session',
  'public.auth_account',
  'public.sign_in_code',
  'public.cover_request',
  'public.office_seat',
]
/** They name a case, its parts or one act in it: who stands in the same case is known from that already. */
const ofTheCase = /^(case_id|case_part_id|from_case|to_case|chain|exact_.*)$/

// ids, references, hashes, addresses; not the words of the schema
const looksLikeName = (text: string) => /^[\w-]{32,}$/.test(text) || text.includes('@')
const looksLikeTime = (text: string) => /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)

function collect(value: unknown, row: StolenRow): void {
  if (typeof value === 'string' && looksLikeTime(value)) {
    const at = Date.parse(value)
    if (at % quarter !== 0) row.times.push(at)
  } else if (typeof value === 'string') {
    // a key such as `notice:<id>` names what stands in it
    for (const name of [value, ...value.split(/[:|]/)]) if (looksLikeName(name)) row.names.add(name)
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) collect(inner, row)
  }
}

async function steal({ owner }: Pick<FreshDatabase, 'owner'>): Promise<StolenRow[]> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') and tablename not in ('migrations', 'applied_migration')`,
  )
  const stolen: StolenRow[] = []
  for (const { name: table } of tables) {
    const { rows } = await owner.query<{ row: Record<string, unknown> }>(
      `select to_json(t) as row from ${table} t`,
    )
    for (const { row } of rows) {
      const taken: StolenRow = { table, names: new Set(), times: [] }
      for (const [column, value] of Object.entries(row))
        if (!ofTheCase.test(column) && !(table === 'public.case_file' && column === 'id'))
          collect(value, taken)
      stolen.push(taken)
    }
  }
  return stolen
}

/** Every reference under which someone is party to a case, and every one under which someone acts for others. */
async function references({ owner }: Pick<FreshDatabase, 'owner'>) {
  const column = async (text: string) => new Set((await owner.query(text)).rows.map((row) => String(row.ref)))
  return {
    parties: await column(
      `select holder_ref as ref from access where holder_kind = 'party'
       union select ref from involvement where kind = 'person' union select person_ref from draft
       union select holder_ref from exclusion where holder_kind = 'party'`,
    ),
    members: await column(
      `select holder_ref as ref from access where holder_kind = 'member' union select member_ref from office_seat
       union select holder_ref from key_pair where kind = 'member'`,
    ),
  }
}

/**
 * Every pair of rows by which someone who has all of them, and no key, would join a party of a case to who they are: rows
 * that hold a party's reference joined with rows that identify or name a member, by an equal value or by times less than
 * a minute apart; and every row that is both at once. A sentence each.
 */
export async function tiesIn(database: Pick<FreshDatabase, 'owner'>): Promise<string[]> {
  const { parties, members } = await references(database)
  const rows = await steal(database)
  const holds = (row: StolenRow, refs: ReadonlySet<string>) => [...row.names].some((name) => refs.has(name))
  const people = new Set(rows.filter((row) => row.table === 'public.person').flatMap((row) => [...row.names]))
  const identifies = (row: StolenRow) =>
    identifying.includes(row.table) || holds(row, members) || holds(row, people)

  const ofParties = rows.filter((row) => holds(row, parties))
  const ofIdentities = rows.filter(identifies)
  const joins = ofParties.filter(identifies).map((row) => `${row.table}: one row names both`)

  const byName = new Map<string, StolenRow[]>()
  for (const row of ofIdentities)
    for (const name of row.names) byName.set(name, [...(byName.get(name) ?? []), row])
  for (const row of ofParties)
    for (const name of row.names)
      for (const other of byName.get(name) ?? [])
        if (other !== row) joins.push(`${row.table} and ${other.table}: the same value`)

  const times = ofIdentities
    .flatMap((row) => row.times.map((at) => ({ at, row })))
    .sort((a, b) => a.at - b.at)
  for (const row of ofParties)
    for (const at of row.times)
      for (const other of times)
        if (Math.abs(other.at - at) < minute && other.row !== row)
          joins.push(`${row.table} and ${other.row.table}: the same minute`)
  return [...new Set(joins)]
}
