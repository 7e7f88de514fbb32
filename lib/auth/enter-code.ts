import { ok, type Result, refuse } from '@/lib/policy/result'
import { dropChallenge, readChallenge } from './challenge-cookie'
import { startSession } from './session'
import { verifyCode } from './verify-code'

/** For this browser: signs in with the code that was sent at its request. */
export async function enterCode(code: string): Promise<Result<null>> {
  const verified = await verifyCode({ code, challenge: await readChallenge(), at: Date.now() })
  if (!verified.ok) return verified
  if (!(await startSession(verified.value.personId))) return refuse('notFound')
  await dropChallenge()
  return ok(null)
}
