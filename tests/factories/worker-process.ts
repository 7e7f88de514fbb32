import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface WorkerProcess {
  /** everything it has printed so far, on either channel */
  printed(): string
  /** as a power cut ends it: nothing in it gets to know */
  kill(): Promise<void>
  /** as an operator ends it */
  stop(): Promise<void>
}

/** `npm run worker` in a process of its own, with this process's settings; resolves when it takes jobs. */
export async function startWorkerProcess(settings: Record<string, string> = {}): Promise<WorkerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = once(child, 'exit')
  const stopWithUs = () => child.kill('SIGKILL')
  process.once('exit', stopWithUs)
  let text = ''
  const ready = new Promise<void>((resolve) => {
    const hear = (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('taking jobs')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })
  const ended = gone.then(() => 'ended')
  if ((await Promise.race([ready, ended])) === 'ended') throw new Error(`the worker did not start: ${text}`)
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    process.off('exit', stopWithUs)
    child.kill(signal)
    await gone
  }
  return { printed: () => text, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}
