import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { closeDatabase } from '@/lib/db/client'
import { template, withClient } from './server'

export interface FreshDatabase {
  /** what the application connects as */
  appUrl: string
  ownerUrl: string
  /** the tables' owner, past row-level security: for looking at what was written, and for tampering */
  owner: pg.Client
  /** moves domain time on from where it is */
  moveTime(byMs: number): Promise<void>
  /** ends the connections of this test file and drops the database */
  close(): Promise<void>
}

/**
 * An empty, migrated database of this test file's own, and the settings of a demo process that uses it (`env()`
 * reads them on first use, so call this before anything else).
 * @param from the database to copy, and the keys under which it was filled
 */
export async function freshDatabase(
  from: { copyOf: string; secret: Secrets } = { copyOf: template, secret: randomSecrets },
): Promise<FreshDatabase> {
  const adminUrl = inject('postgresUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await withClient(adminUrl, (admin) => admin.query(`create database ${name} template ${from.copyOf}`))
  const ownerUrl = withPath(adminUrl, name)
  const appUrl = asApplication(ownerUrl)
  Object.assign(process.env, settingsFor(appUrl, from.secret))

  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  return {
    appUrl,
    ownerUrl,
    owner,
    moveTime: async (byMs) => {
      await owner.query('update demo_time set offset_ms = offset_ms + $1', [Math.round(byMs)])
    },
    close: async () => {
      await closeDatabase()
      await owner.end()
      await withClient(adminUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** 32 bytes in base64 for each setting that is a key. */
export type Secrets = (setting: string) => string
const randomSecrets: Secrets = () => randomBytes(32).toString('base64')

/** The same address for the role that a test's application connects as. */
export function asApplication(ownerUrl: string): string {
  const app = new URL(ownerUrl)
  app.username = 'evenkeel_app'
  app.password = inject('appPassword')
  return app.href
}

export function settingsFor(appUrl: string, secret: Secrets): Record<string, string> {
  return {
    DATABASE_URL: appUrl,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Evenkeel <evenkeel@example.org>',
    EVENKEEL_MASTER_KEY: secret('EVENKEEL_MASTER_KEY'),
    EVENKEEL_REFERENCE_KEY: secret('EVENKEEL_REFERENCE_KEY'),
    EVENKEEL_URL: 'http://127.0.0.1:3000',
    NEXTAUTH_SECRET: secret('NEXTAUTH_SECRET'),
    EVENKEEL_DEMO: '1',
    EVENKEEL_DEMO_MAILBOX: join(tmpdir(), 'evenkeel-test-mailbox'),
  }
}

export function withPath(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}
