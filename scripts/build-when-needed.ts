import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlainError } from './terminal'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Whatever ends up in the build; a change in any of it means building again. */
const sources = [
  'app',
  'lib',
  'machines',
  'messages',
  'public',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/** Writes the database client when the schema has changed since it was written; says whether it did. */
export async function generateWhenNeeded(): Promise<boolean> {
  return unlessStamped('generated', ['prisma/schema.prisma', 'package-lock.json'], () =>
    runQuietly(
      'node_modules/prisma/build/index.js',
      ['generate'],
      'The database client could not be generated.',
    ),
  )
}

/** Builds the site into `dist` when a source has changed since the last build there; says whether it did. */
export async function buildWhenNeeded(dist: string): Promise<boolean> {
  return unlessStamped(dist, sources, () =>
    runQuietly('node_modules/next/dist/bin/next', ['build'], 'The site could not be built.', {
      NODE_ENV: 'production',
      EVENKEEL_DIST: dist,
    }),
  )
}

async function unlessStamped(folder: string, of: string[], make: () => Promise<void>): Promise<boolean> {
  const stamp = join(root, folder, 'made-from')
  const hash = hashOf(of)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  await make()
  mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(stamp, hash)
  return true
}

function hashOf(paths: string[]): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesBelow).sort())
    hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full).flatMap((name) => filesBelow(`${path}/${name}`))
}

/** Runs one of the project's programs; what it says is shown only when it fails. */
function runQuietly(program: string, args: string[], failure: string, settings: Record<string, string> = {}) {
  return new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, program), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...settings },
    })
    const stop = () => child.kill()
    process.once('exit', stop)
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
    }
    child.once('error', reject)
    child.once('exit', (code) => {
      process.off('exit', stop)
      if (code === 0) resolve()
      else reject(new PlainError(`${failure}\n\n${said.trim()}`))
    })
  })
}
