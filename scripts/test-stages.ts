import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Outcome {
  passed: number
  failed: number
  /** what the stage printed, shown when something failed */
  output: string
}

/** A program that says yes or no with its exit code counts as one test. */
export async function program(file: string, args: string[]): Promise<Outcome> {
  const { code, output } = await run(file, args, {})
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
}

/** A test runner counts as many as its own report says, and never as green when its exit code is not. */
export async function reported(
  runner: 'vitest' | 'playwright',
  file: string,
  folder: string,
  settings: Record<string, string> = {},
): Promise<Outcome> {
  const report = join(folder, `${runner}.json`)
  const args =
    runner === 'vitest'
      ? ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--allowOnly=false']
      : ['test', '--reporter=list,json', '--forbid-only']
  const { code, output } = await run(file, args, { ...settings, PLAYWRIGHT_JSON_OUTPUT_FILE: report })
  const { passed, failed } = readCounts(runner, report)
  return { passed, failed: Math.max(failed, code === 0 && passed > 0 ? 0 : 1), output }
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number }
  errors: unknown[]
}

function readCounts(runner: 'vitest' | 'playwright', report: string): { passed: number; failed: number } {
  try {
    const parsed: unknown = JSON.parse(readFileSync(report, 'utf8'))
    if (runner === 'vitest') {
      const { numPassedTests, numFailedTests, testResults } = parsed as VitestReport
      // a file that could not be loaded has no test in it that could fail
      const unloadable = testResults.filter(
        (file) => file.status === 'failed' && file.assertionResults.length === 0,
      )
      return { passed: numPassedTests, failed: numFailedTests + unloadable.length }
    }
    const { stats, errors } = parsed as PlaywrightReport
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function run(file: string, args: string[], settings: Record<string, string>) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const child = spawn(process.execPath, [file, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', ...settings },
    })
    const stop = () => child.kill()
    process.once('exit', stop)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('exit', (code) => {
      process.off('exit', stop)
      resolve({ code: code ?? 1, output })
    })
  })
}
