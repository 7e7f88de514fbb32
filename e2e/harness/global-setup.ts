import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWhenNeeded, generateWhenNeeded } from '../../scripts/build-when-needed'
import { prepareDatabase } from '../../scripts/database'
import { startEmbedded } from '../../scripts/embedded-postgres'
import { runScript } from '../../scripts/run-script'

export type Flavour = 'demo' | 'production'

/** What the global set-up hands to the processes that run tests. */
export interface Grounds {
  /** below it every site keeps its mail and its log */
  folder: string
  /** folder of the build, from the project's root */
  dist: string
  postgres: { ownerUrl: string; appPassword: string }
  /** name of a migrated and seeded database of each kind, copied for each site */
  templates: Record<Flavour, string>
  /** keys and secrets, the same for all, because the templates were seeded with them */
  keys: Record<string, string>
}

/** One PostgreSQL for the whole run, with a template of each kind; the pages built from the sources as they are. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-e2e-'))
  const dist = process.env.EVENKEEL_DIST || '.next'
  await generateWhenNeeded()
  const built = buildWhenNeeded(dist)
  built.catch(() => undefined)

  const postgres = await startEmbedded({
    dataDir: join(tmpdir(), `${folder.split('/').pop()}-postgres`),
    throwAway: true,
  })
  const secret = () => randomBytes(32).toString('base64')
  const grounds: Grounds = {
    folder,
    dist,
    postgres: { ownerUrl: postgres.ownerUrl('postgres'), appPassword: randomBytes(18).toString('base64url') },
    templates: { demo: 'template_demo', production: 'template_production' },
    keys: { EVENKEEL_MASTER_KEY: secret(), EVENKEEL_REFERENCE_KEY: secret(), NEXTAUTH_SECRET: secret() },
  }
  for (const flavour of ['demo', 'production'] as const) {
    const demo = flavour === 'demo'
    const { appUrl } = await prepareDatabase(postgres, {
      name: grounds.templates[flavour],
      appPassword: grounds.postgres.appPassword,
      demo,
    })
    await runScript('seed.ts', {
      ...grounds.keys,
      DATABASE_URL: appUrl,
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'Evenkeel <evenkeel@test.example>',
      EVENKEEL_URL: 'http://127.0.0.1:1',
      EVENKEEL_DEMO: demo ? '1' : '',
      EVENKEEL_DEMO_MAILBOX: demo ? folder : '',
    })
  }
  await built
  process.env.E2E_GROUNDS = JSON.stringify(grounds)

  return async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
    rmSync(postgres.dataDir, { recursive: true, force: true })
  }
}
