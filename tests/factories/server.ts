import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '@/scripts/embedded-postgres'
import { migrate } from '@/scripts/migrate'

export const template = 'evenkeel_template'

/** A throw-away server with a migrated database that `freshDatabase` copies. Its deadline may be moved. */
export async function startServer() {
  const dataDir = await mkdtemp(join(tmpdir(), 'evenkeel-test-'))
  const server = await startEmbedded({ dataDir, throwAway: true })
  const appPassword = randomBytes(12).toString('hex')
  await withClient(server.ownerUrl('postgres'), (admin) => admin.query(`create database ${template}`))
  await migrate(server.ownerUrl(template), { appPassword, demo: true })
  const stop = async () => {
    await server.stop()
    await rm(server.dataDir, { recursive: true, force: true })
  }
  return { ownerUrl: server.ownerUrl, dataDir: server.dataDir, appPassword, stop }
}

/** One connection for as long as `use` takes. */
export async function withClient(connectionString: string, use: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await use(client)
  } finally {
    await client.end()
  }
}
