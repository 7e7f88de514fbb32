import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { startDemoSink } from '@/lib/mail/demo-sink'
import { freePort, serve } from '../../scripts/serve'
import type { Flavour, Grounds } from './global-setup'

export interface Mail {
  to: string[]
  subject: string
  text: string
}

/** The production build on a database and a mailbox of its own. */
export interface Site {
  url: string
  /** a neutral page elsewhere, where quick exit leads; with the slash at its end */
  outside: string
  /** connection string of the tables' owner, past row-level security: to look at what is really stored */
  ownerUrl: string
  /** what the server was started with, for a script that acts on the same site */
  settings: Record<string, string>
  /** every mail so far, the oldest first */
  mails(): Promise<Mail[]>
  /** everything the server process has printed */
  printed(): string
  /** one statement as the owner */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
  stop(): Promise<void>
}

/** Copies the template, starts a mail server and the web server with its worker, and waits until it is ready. */
export async function startSite(name: string, flavour: Flavour): Promise<Site> {
  const grounds = JSON.parse(process.env.E2E_GROUNDS ?? '{}') as Grounds
  const database = `site_${name.replaceAll(/\W/g, '_').toLowerCase()}_${process.pid}`
  const admin = new pg.Client({ connectionString: grounds.postgres.ownerUrl })
  await admin.connect()
  await admin.query(`create database ${database} template ${grounds.templates[flavour]}`)
  await admin.end()

  const at = (user: string, password: string) => {
    const url = new URL(grounds.postgres.ownerUrl)
    if (user) Object.assign(url, { username: user, password })
    url.pathname = `/${database}`
    return url.href
  }
  const ownerUrl = at('', '')
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  // the server goes before its clients at the end of the run
  owner.on('error', () => undefined)

  const mailbox = join(grounds.folder, database)
  const neighbour = await startNeighbour()
  const sink = await startDemoSink({ host: '127.0.0.1', port: 0, folder: mailbox })
  const port = await freePort()
  const settings = {
    ...grounds.keys,
    DATABASE_URL: at('evenkeel_app', grounds.postgres.appPassword),
    SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
    MAIL_FROM: 'Evenkeel <evenkeel@test.example>',
    EVENKEEL_URL: `http://127.0.0.1:${port}`,
    EVENKEEL_LEAVE_URL: neighbour.url,
    ...(flavour === 'demo' ? { EVENKEEL_DEMO: '1', EVENKEEL_DEMO_MAILBOX: mailbox } : {}),
  }
  let printed = ''
  const server = await serve({
    port,
    dist: grounds.dist,
    settings,
    onOutput: (text) => {
      printed += text
    },
  })
  return {
    url: server.url,
    outside: neighbour.url,
    ownerUrl,
    settings,
    mails: () => readMails(mailbox),
    printed: () => printed,
    query: async (sql, values) => (await owner.query(sql, values)).rows,
    stop: async () => {
      await server.stop()
      await sink.close()
      await neighbour.close()
      await owner.end()
    },
  }
}

/** A site that is not ours. A real one: a browser whose requests are intercepted keeps no cache, as no person's does. */
async function startNeighbour(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<title>Weather</title><link rel="icon" href="data:,"><h1>Mild</h1>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    // by its name: to a browser another port of the same address is the same site
    url: `http://localhost:${port}/`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function readMails(folder: string): Promise<Mail[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    files.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Mail),
  )
}
