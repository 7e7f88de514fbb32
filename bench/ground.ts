import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { adapter, userOf } from '@/lib/auth/adapter'
import { sessionCookieName } from '@/lib/auth/options'
import { closeDatabase } from '@/lib/db/client'
import { buildWhenNeeded, generateWhenNeeded } from '@/scripts/build-when-needed'
import { prepareDatabase } from '@/scripts/database'
import { startEmbedded } from '@/scripts/embedded-postgres'
import { runScript } from '@/scripts/run-script'
import { freePort, type ServedSite, serve } from '@/scripts/serve'

/** The production build with a database of its own, both on this machine and removed afterwards. */
export interface Ground {
  site: ServedSite
  /** milliseconds from starting the process until `/readyz` answers yes */
  startUp: number
  /** connects as the tables' owner: for rows that no person wrote, and for the bare transaction */
  owner: pg.Pool
  /** resident memory of the web process, MiB */
  memory(): number
  end(): Promise<void>
}

export async function prepareGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'))
  await generateWhenNeeded()
  await buildWhenNeeded('.next')
  const postgres = await startEmbedded({ dataDir: `${folder}-postgres`, throwAway: true })
  const { appUrl, ownerUrl } = await prepareDatabase(postgres, {
    name: 'bench',
    appPassword: randomBytes(18).toString('base64url'),
    demo: false,
  })
  const port = await freePort()
  const secret = () => randomBytes(32).toString('base64')
  const settings = {
    DATABASE_URL: appUrl,
    // mail is not measured: jobs stay in the queue
    EVENKEEL_WORKER: 'none',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Evenkeel <evenkeel@bench.example>',
    EVENKEEL_URL: `http://127.0.0.1:${port}`,
    EVENKEEL_MASTER_KEY: secret(),
    EVENKEEL_REFERENCE_KEY: secret(),
    NEXTAUTH_SECRET: secret(),
  }
  Object.assign(process.env, settings)
  await runScript('seed.ts', settings)
  const began = performance.now()
  const site = await serve({ port, settings, dist: '.next' })
  const startUp = Math.round(performance.now() - began)
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 32 })
  return {
    site,
    startUp,
    owner,
    memory: () => residentMebibytes(site.pid),
    end: async () => {
      await site.stop()
      await owner.end()
      await closeDatabase()
      await postgres.stop()
      for (const path of [folder, postgres.dataDir]) rmSync(path, { recursive: true, force: true })
    },
  }
}

/** The cookie of a browser signed in as this person. */
export async function cookieOf(personId: string): Promise<string> {
  const user = await userOf(personId)
  if (!user) throw new Error('nobody has this id')
  const sessionToken = randomBytes(32).toString('base64url')
  await adapter.createSession({ sessionToken, userId: user.id, expires: new Date(Date.now() + 3_600_000) })
  return `${sessionCookieName()}=${sessionToken}`
}

function residentMebibytes(pid: number): number {
  const kibibytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kibibytes ?? 0) / 1024)
}
