import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One file of SQL that `npm run migrate` applies. */
export interface SchemaFile {
  /** `20261128000000_baseline`, or `sight.sql` */
  name: string
  text: string
  /** SHA-256, hex */
  checksum: string
}

const folder = (name: string) => join(process.cwd(), 'prisma', name)
const checksumOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Tables, constraints and indexes, in the order in which they are applied; each once. */
export async function migrationFiles(): Promise<SchemaFile[]> {
  const entries = await readdir(folder('migrations'), { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map((name) => schemaFile(name, join(folder('migrations'), name, 'migration.sql'))),
  )
}

/** Functions, policies and rights as they are now; all of them each time. `rights.sql` names functions and comes last. */
export async function sqlFiles(): Promise<SchemaFile[]> {
  const names = (await readdir(folder('sql'))).filter(
    (name) => name.endsWith('.sql') && name !== 'rights.sql',
  )
  return Promise.all(
    [...names.sort(), 'rights.sql'].map((name) => schemaFile(name, join(folder('sql'), name))),
  )
}

/** What `applied_migration` notes of the files of `prisma/sql`, under the name `sql`. */
export const sqlChecksum = (files: readonly SchemaFile[]): string =>
  checksumOf(files.map((file) => `${file.name} ${file.checksum}`).join('\n'))

async function schemaFile(name: string, path: string): Promise<SchemaFile> {
  const text = await readFile(path, 'utf8')
  return { name, text, checksum: checksumOf(text) }
}
