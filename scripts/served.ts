import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const note = (dist: string) => join(dist, 'served-by')

/** Notes that this process serves a build, so that no other process builds over it. */
export function noteServed(dist: string): void {
  try {
    writeFileSync(note(dist), String(process.pid))
  } catch {
    // a build that is not ours to write to is not ours to build over either
  }
}

/** Whether a process that is still alive serves this build. */
export function isServed(dist: string): boolean {
  if (!existsSync(note(dist))) return false
  try {
    process.kill(Number(readFileSync(note(dist), 'utf8')), 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
