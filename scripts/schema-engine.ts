import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type * as Engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/*
 * Prisma's own schema engine, as WebAssembly: the native one would be downloaded, and this writes the same
 * `_prisma_migrations` table as `prisma migrate deploy`, so that either can be used.
 */

const prismaFolder = fileURLToPath(new URL('../prisma/', import.meta.url))
const filters = { externalTables: [], externalEnums: [] }

/** Applies what `prisma/migrations` holds and the database has not; returns the names just applied. */
export async function applyMigrations(ownerUrl: string): Promise<string[]> {
  return withEngine(ownerUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await migrationsList(),
      filters,
    })
    return appliedMigrationNames
  })
}

async function withEngine<T>(ownerUrl: string, use: (engine: Engine.SchemaEngine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = await loadEngine()
  const schema = await schemaFile()
  const pool = new pg.Pool({ connectionString: ownerUrl })
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool))
  const engine = await SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    adapter,
  )
  try {
    return await use(engine)
  } finally {
    engine.free()
    // the engine's lock belongs to a connection and would outlive it there
    await pool.end()
  }
}

/**
 * The adapter cuts a script at every semicolon, also inside a function's body. Sent whole, it is one implicit
 * transaction besides: a migration that fails half way leaves nothing behind.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script)
    }
    return adapter
  }
}

let loaded: typeof Engine | undefined
async function loadEngine(): Promise<typeof Engine> {
  if (loaded) return loaded
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const from = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = await WebAssembly.compile(await readFile(from.replace(/\.js$/, '.wasm')))
  const { exports } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': { ...bindings } })
  const { __wbg_set_wasm: bind } = bindings as unknown as {
    __wbg_set_wasm(exports: WebAssembly.Exports): void
  }
  bind(exports)
  ;(exports.__wbindgen_start as () => void)()
  loaded = bindings
  return bindings
}

async function schemaFile() {
  const path = join(prismaFolder, 'schema.prisma')
  return { path, content: await readFile(path, 'utf8') }
}

async function migrationsList(): Promise<Engine.MigrationList> {
  const baseDir = join(prismaFolder, 'migrations')
  const entries = await readdir(baseDir, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => {
      const value = await readFile(join(baseDir, path, 'migration.sql'), 'utf8')
      return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
    }),
  )
  const lock = join(baseDir, 'migration_lock.toml')
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: await readFile(lock, 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories,
  }
}
