import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { FreshDatabase } from './database'

/** The same letters as they could lie about: plain, as a row shows bytes, in base64 at each offset, in 16 bits. */
function spellings(word: string): Buffer[] {
  const plain = Buffer.from(word)
  // letters that base64 shares with what stands before or after are left off
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), plain])
      .toString('base64')
      .replace(/=+$/, '')
    return Buffer.from(encoded.slice(offset === 0 ? 0 : offset + 1, -1))
  })
  return [plain, Buffer.from(plain.toString('hex')), Buffer.from(word, 'utf16le'), ...base64]
}

export const holds = (haystack: Buffer | string, word: string): boolean => {
  const bytes = Buffer.isBuffer(haystack) ? haystack : Buffer.from(haystack)
  return spellings(word).some((spelling) => bytes.includes(spelling))
}

/** The tables, of every schema, in whose rows a word stands: queue, keys, sign-in and directory as well. */
export async function tablesHolding({ owner }: FreshDatabase, word: string): Promise<string[]> {
  const { rows: tables } = await owner.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query(`select t::text as row from ${name} t`)
    if (rows.some(({ row }) => holds(row, word) || holds(unhexed(row), word))) found.push(name)
  }
  return found
}

/** What PostgreSQL shows as `\x…`, as the bytes that it is. */
const unhexed = (row: string): Buffer =>
  Buffer.concat([...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex ?? '', 'hex')))

/** The files of the server in which a word stands: this database's tables and indexes, and the log of all writes. */
export async function filesHolding({ owner }: FreshDatabase, word: string): Promise<string[]> {
  await owner.query('checkpoint')
  const { rows } = await owner.query('select oid from pg_database where datname = current_database()')
  const cluster = join(inject('postgresFiles'), 'cluster')
  const folders = [`base/${rows[0].oid}`, 'pg_wal', 'global', 'pg_xact']
  return folders.flatMap((folder) =>
    readdirSync(join(cluster, folder))
      .map((file) => join(folder, file))
      .filter((file) => statSync(join(cluster, file)).isFile())
      .filter((file) => holds(readFileSync(join(cluster, file)), word)),
  )
}
