import pg from 'pg'
import type { EmbeddedPostgres } from './embedded-postgres'
import { migrate } from './migrate'

/** Makes the database when it is missing, brings it up to date, and gives the address the application connects with. */
export async function prepareDatabase(
  server: EmbeddedPostgres,
  options: { name: string; appPassword: string; demo: boolean },
): Promise<{ appUrl: string; ownerUrl: string }> {
  const { name, appPassword, demo } = options
  const admin = new pg.Client({ connectionString: server.ownerUrl('postgres') })
  await admin.connect()
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await admin.query(`create database ${admin.escapeIdentifier(name)}`)
  } finally {
    await admin.end()
  }
  const ownerUrl = server.ownerUrl(name)
  await migrate(ownerUrl, { appPassword, demo })
  const app = new URL(ownerUrl)
  app.username = 'evenkeel_app'
  app.password = appPassword
  return { appUrl: app.href, ownerUrl }
}
