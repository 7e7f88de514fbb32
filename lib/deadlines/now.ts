import type { Tx } from '@/lib/db/client'
import { readDemoOffset } from '@/lib/db/settings'
import { isDemo } from '@/lib/env'

/**
 * Domain time in milliseconds since the epoch; nothing else decides it. The system's time, plus what a demo
 * visitor has moved it on.
 */
export async function now(tx?: Tx): Promise<number> {
  return isDemo() ? Date.now() + (await readDemoOffset(tx)) : Date.now()
}
