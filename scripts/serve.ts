import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { PlainError } from './terminal'

const root = fileURLToPath(new URL('..', import.meta.url))

export interface ServeOptions {
  port: number
  /** settings of the product (.env.example); nothing else of ours is passed on */
  settings: Record<string, string>
  /** folder of the build, from the project's root */
  dist: string
  /** instead of what was built, the sources as they change */
  development?: boolean
  /** what the server prints; without it, only trouble reaches the terminal */
  onOutput?: (text: string) => void
}

export interface ServedSite {
  url: string
  pid: number
  /** resolves when the process has ended; `expected` when `stop` ended it */
  gone: Promise<{ expected: boolean }>
  /** answers what is being asked, finishes the jobs in hand, and ends */
  stop(): Promise<void>
}

/** Serves the build on 127.0.0.1 and resolves when `/readyz` says yes. Rejects with a sentence when it does not. */
export async function serve({
  port,
  settings,
  dist,
  development,
  onOutput,
}: ServeOptions): Promise<ServedSite> {
  const url = `http://127.0.0.1:${port}`
  const child = spawn(
    process.execPath,
    [
      // the development server starts a process of its own, which must not let go of its channel
      ...(development ? [] : ['--import', fileURLToPath(new URL('end-with-parent.mjs', import.meta.url))]),
      'node_modules/next/dist/bin/next',
      development ? 'dev' : 'start',
      '--hostname',
      '127.0.0.1',
      '--port',
      String(port),
    ],
    {
      cwd: root,
      // a session of its own: Ctrl-C in the terminal reaches us, and we end it in order
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env.PATH ?? '',
        NODE_ENV: development ? 'development' : 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        NEXTAUTH_URL: settings.EVENKEEL_URL ?? url,
        EVENKEEL_DIST: dist,
        ...settings,
      },
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000)
      onOutput?.(text)
    })
  }
  let stopping = false
  const gone = new Promise<{ expected: boolean }>((resolve) => {
    child.once('exit', () => resolve({ expected: stopping }))
    child.once('error', () => resolve({ expected: stopping }))
  })
  const stop = async () => {
    stopping = true
    await end(child, gone)
  }
  const ready = await Promise.race([untilReady(`${url}/readyz`), gone.then(() => 'gone' as const)])
  if (ready !== 'ready') {
    await stop()
    throw new PlainError(`The web server did not become ready.\n\n${said.trim()}`)
  }
  return { url, pid: child.pid ?? 0, gone, stop }
}

/** Rejects with a sentence when something else listens there already, and does not end within three seconds. */
export async function assertPortFree(port: number): Promise<void> {
  // a demo that was just stopped may still be answering its last request
  for (const deadline = Date.now() + 3000; await isTaken(port); await wait(100)) {
    if (Date.now() > deadline)
      throw new PlainError(
        `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm run demo`,
      )
  }
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(true))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)))
  })
}

/** A port of 127.0.0.1 that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function untilReady(url: string): Promise<'ready' | 'never'> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return 'ready'
    await wait(100)
  }
  return 'never'
}

async function end(child: ChildProcess, gone: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(force)
}
