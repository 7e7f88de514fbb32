import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { PlainError } from './terminal'

/**
 * Runs another script of this folder in a process of its own, so that its settings and connections are its own too.
 * Resolves with what it printed; rejects with that when it fails.
 */
export function runScript(script: string, settings: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const file = fileURLToPath(new URL(script, import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', file], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...settings },
    })
    const stop = () => child.kill()
    process.once('exit', stop)
    let printed = ''
    let trouble = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      trouble += text
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      process.off('exit', stop)
      if (code === 0) resolve(printed)
      else reject(new PlainError(`${script} did not succeed.\n\n${printed}${trouble}`.trim()))
    })
  })
}
