import { addDemoOffset } from '@/lib/db/settings'
import { isDemo } from '@/lib/env'
import { sweep } from './sweep'

export { now } from './now'

/**
 * Moves the demo's time on and sets off what has become due; time never goes back. False outside the demo, where
 * nothing happens.
 */
export async function moveTimeOn(byMs: number): Promise<boolean> {
  if (!isDemo() || !(byMs > 0) || !(await addDemoOffset(byMs))) return false
  await sweep()
  return true
}
