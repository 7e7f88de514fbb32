import type { Tx } from '@/lib/db/client'
import { readDemoOffset } from '@/lib/db/settings'
import { isDemo } from '@/lib/env'

/**
 * Domain time in milliseconds since the epoch: the one source of it. The system's deadline, and in the demo as far
 * ahead of it as somebody has moved it.
 */
export async function now(tx?: Tx): Promise<number> {
  return isDemo() ? Date.now() + (await readDemoOffset(tx)) : Date.now()
}
