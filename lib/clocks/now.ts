import type { Tx } from '@/lib/db/client'
import { addDemoOffset, readDemoOffset } from '@/lib/db/settings'
import { isDemo } from '@/lib/env'
import { sweep } from './sweep'

/**
 * Domain time in milliseconds since the epoch: the one source of it. The system's clock, and in the demo as far
 * ahead of it as somebody has moved it.
 */
export async function now(tx?: Tx): Promise<number> {
  return isDemo() ? Date.now() + (await readDemoOffset(tx)) : Date.now()
}

/** Moves the demo's time on and sets off what has become due. False outside the demo, where nothing happens. */
export async function moveTimeOn(byMs: number): Promise<boolean> {
  if (!isDemo() || byMs < 0 || !(await addDemoOffset(byMs))) return false
  await sweep()
  return true
}
