import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { inject } from 'vitest'
import { runScript } from '@/scripts/run-script'
import {
  asApplication,
  type FreshDatabase,
  freshDatabase,
  type Secrets,
  settingsFor,
  withPath,
} from './database'
import { template, withClient } from './server'

const seeded = 'evenkeel_seeded'

/** Every test file of a run has to have the keys under which the one template was filled. */
const secret: Secrets = (setting) =>
  createHmac('sha256', inject('appPassword')).update(setting).digest('base64')

/**
 * A database of this test file's own with the small organisation in it. Whichever file comes first seeds it, in a
 * process of its own, because a process reads its settings once; the others copy.
 */
export async function seededDatabase(): Promise<FreshDatabase> {
  await withClient(inject('postgresUrl'), async (admin) => {
    // until the connection ends: the others wait here
    await admin.query('select pg_advisory_lock(20261123)')
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [seeded])
    if (!rowCount) await seedTemplate(admin)
  })
  return freshDatabase({ copyOf: seeded, secret })
}

async function seedTemplate(admin: pg.Client): Promise<void> {
  const filling = `${seeded}_filling`
  await admin.query(`create database ${filling} template ${template}`)
  const appUrl = asApplication(withPath(inject('postgresUrl'), filling))
  await runScript('seed.ts', settingsFor(appUrl, secret))
  await admin.query(`alter database ${filling} rename to ${seeded}`)
}
