import { defineConfig } from 'prisma/config'

// `prisma generate` needs no native engine; naming any file here keeps it from downloading one, so that a
// machine without internet can build. Migrations are applied by scripts/migrate.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
