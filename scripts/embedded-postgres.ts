import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import {
  EmbeddedPostgresError,
  type Programs,
  programs,
  type RunAs,
  reachableDataDir,
  runAs,
} from './postgres-home'
import { freePort } from './serve'

export { EmbeddedPostgresError } from './postgres-home'

export interface EmbeddedOptions {
  /** folder for the server's files; made when missing, reused when it holds a database already */
  dataDir: string
  /** loopback TCP port; a free one when left out */
  port?: number
  /** for tests: quicker, and not safe against a power cut */
  throwAway?: boolean
}

export interface EmbeddedPostgres {
  port: number
  /** the folder in use: `dataDir`, or another one where that is closed to the server's user (see `note`) */
  dataDir: string
  /** a sentence for the terminal when the data went somewhere else than asked */
  note?: string
  /** connection string of the server's owner (a superuser) for this database; contains the password */
  ownerUrl(database: string): string
  /** ends every connection, writes everything to disk, and resolves when the server is gone */
  stop(): Promise<void>
  /** resolves when the server is gone; `expected` when `stop` ended it */
  gone: Promise<{ expected: boolean }>
}

/**
 * Starts a real PostgreSQL 18 from npm on 127.0.0.1 and resolves when it takes connections.
 * Throws `EmbeddedPostgresError` with a sentence for the terminal when it cannot.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const user = runAs()
  const { dir, note } = reachableDataDir(options.dataDir, user)
  const bin = await programs(user)
  const cluster = join(dir, 'cluster')
  const passwordFile = join(dir, 'owner-password')
  await endLeftover(dir, cluster)
  if (!existsSync(join(cluster, 'PG_VERSION')) || !existsSync(passwordFile))
    await initialise(bin, cluster, passwordFile, user)
  const password = readFileSync(passwordFile, 'utf8').trim()

  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort())
    try {
      const server = await launch(bin, cluster, port, user, options.throwAway ?? false)
      writeFileSync(join(dir, 'started-by'), String(process.pid))
      const ownerUrl = (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`
      return { port, dataDir: dir, note, ownerUrl, ...server }
    } catch (error) {
      // between finding a free port and binding it someone else may have taken it
      if (options.port !== undefined || attempt === 3 || !(error instanceof PortTaken)) throw error
    }
  }
}

class PortTaken extends EmbeddedPostgresError {}

async function initialise(bin: Programs, cluster: string, passwordFile: string, user: RunAs | undefined) {
  rmSync(cluster, { recursive: true, force: true })
  const draft = `${passwordFile}.new`
  writeFileSync(draft, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  if (user) chownSync(draft, user.uid, user.gid)
  // one collation everywhere, whatever the machine's own locale is
  const how = ['--locale-provider=builtin', '--locale=C.UTF-8', '--encoding=UTF8', '--auth=scram-sha-256']
  const child = spawn(bin.initdb, ['-D', cluster, '-U', 'postgres', `--pwfile=${draft}`, ...how], {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said = collect(child)
  const code = await exitOf(child)
  if (code !== 0) {
    rmSync(cluster, { recursive: true, force: true })
    throw new EmbeddedPostgresError(`The database could not be created in ${cluster}: ${said()}`)
  }
  chmodSync(draft, 0o600)
  // last, so that a folder whose set-up was cut short is set up again
  renameSync(draft, passwordFile)
}

async function launch(
  bin: Programs,
  cluster: string,
  port: number,
  user: RunAs | undefined,
  throwAway: boolean,
) {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    // a failing statement or its row must not bring anyone's data into the log
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'timezone=UTC',
    'max_connections=200',
    ...(throwAway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ]
  const child = spawn(
    bin.postgres,
    ['-D', cluster, '-p', String(port), ...settings.flatMap((s) => ['-c', s])],
    {
      ...user,
      cwd: '/',
      // a session of its own: Ctrl-C in the terminal must not end the database before those who use it
      detached: true,
      env: { ...process.env, LC_MESSAGES: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const said = collect(child)
  let stopping = false
  const gone = exitOf(child).then(() => ({ expected: stopping }))
  const endWithUs = () => child.kill('SIGINT')
  process.once('exit', endWithUs)
  void gone.then(() => process.off('exit', endWithUs))

  const ready = new Promise<'ready'>((resolve) => {
    child.stderr?.on('data', () => {
      if (said().includes('ready to accept connections')) resolve('ready')
    })
  })
  if ((await Promise.race([ready, gone])) !== 'ready') {
    if (/could not bind|Address already in use/.test(said()))
      throw new PortTaken(`Port ${port} is taken by another program.`)
    throw new EmbeddedPostgresError(`The database server did not start: ${said()}`)
  }
  const stop = async () => {
    stopping = true
    child.kill('SIGINT')
    await gone
  }
  return { stop, gone }
}

/**
 * After a crash a `postmaster.pid` stays behind, sometimes with a server that lost its parent. A number
 * that is free again, or that meanwhile belongs to another program, is no server of ours.
 */
async function endLeftover(dir: string, cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const server = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (!isServerOf(server, cluster)) {
    rmSync(pidFile, { force: true })
    return
  }
  const startedBy = existsSync(join(dir, 'started-by'))
    ? Number(readFileSync(join(dir, 'started-by'), 'utf8'))
    : 0
  if (startedBy && startedBy !== process.pid && isAlive(startedBy))
    throw new EmbeddedPostgresError(
      `Evenkeel is already running on ${dir} (process ${startedBy}). Stop it first, or set EVENKEEL_DATA to another folder.`,
    )
  process.kill(server, 'SIGINT')
  for (let waited = 0; isAlive(server); waited += 50) {
    if (waited > 15_000)
      throw new EmbeddedPostgresError(`A database server from before (process ${server}) does not end.`)
    await wait(50)
  }
}

function isServerOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  const commandLine = `/proc/${pid}/cmdline`
  // without /proc (macOS) the server itself decides at its start whether the number is stale
  if (!existsSync('/proc/self/cmdline')) return false
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(cluster)
}

function isAlive(pid: number): boolean {
  if (existsSync('/proc/self')) {
    // a zombie has a folder and no memory
    try {
      return statSync(`/proc/${pid}`).isDirectory() && readFileSync(`/proc/${pid}/cmdline`).length > 0
    } catch {
      return false
    }
  }
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The last lines a child said on stderr; the start is dropped so that months of log do not pile up. */
function collect(child: ChildProcess): () => string {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-4000)
  })
  return () => said.trim()
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(null))
    child.once('exit', (code) => resolve(code))
  })
}
