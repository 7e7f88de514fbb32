import { isDemo } from '@/lib/env'
import { startSession } from './session'

/** Signs this browser in as any person, without a code. Demo only; elsewhere it does nothing and returns false. */
export async function signInForDemo(personId: string): Promise<boolean> {
  return isDemo() && startSession(personId)
}
