/** One row of the results: counts, and milliseconds. */
export interface Load {
  clients: number
  done: number
  errors: number
  perSecond: number
  p50: number
  p95: number
}

/** Runs `tasks` with this many clients, each one task at a time. A task that throws or answers false is an error. */
export async function load(clients: number, tasks: readonly (() => Promise<boolean>)[]): Promise<Load> {
  const took: number[] = []
  let errors = 0
  let next = 0
  const began = performance.now()
  const client = async () => {
    for (let task = tasks[next++]; task; task = tasks[next++]) {
      const from = performance.now()
      const good = await task().catch(() => false)
      if (good) took.push(performance.now() - from)
      else errors++
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - began) / 1000
  return { clients, done: took.length, errors, perSecond: round(took.length / seconds), ...quantiles(took) }
}

export function quantiles(took: readonly number[]): { p50: number; p95: number } {
  const sorted = [...took].sort((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
  return { p50: at(0.5), p95: at(0.95) }
}

/** Milliseconds of `times` runs, one after another, after a few uncounted warm-up runs. */
export async function repeat(
  times: number,
  run: () => Promise<unknown> | unknown,
): Promise<{ p50: number; p95: number }> {
  for (let i = 0; i < 3; i++) await run()
  const took: number[] = []
  for (let i = 0; i < times; i++) {
    const from = performance.now()
    await run()
    took.push(performance.now() - from)
  }
  return quantiles(took)
}

export const round = (value: number): number => Math.round(value * 100) / 100
