import { db } from '@/lib/db/client'
import { addDemoOffset } from '@/lib/db/settings'
import { isDemo } from '@/lib/env'
import { sweep } from './sweep'

export { now } from './now'

/**
 * Moves the demo's time on and runs what has become due; time never goes back. False outside the demo, where
 * nothing happens.
 */
export async function moveTimeOn(byMs: number): Promise<boolean> {
  if (!isDemo() || !(byMs > 0) || !(await addDemoOffset(byMs))) return false
  await sweep()
  return true
}

/** When the next deadline of any case or cover request is due, in milliseconds of domain time; null without one. */
export async function nextDue(): Promise<number | null> {
  if (!isDemo()) return null
  const [row] = await db().$queryRaw<{ at: Date | null }[]>`select next_deadline() as at`
  return row?.at?.getTime() ?? null
}
