import { ok, type Result } from '@/lib/policy/result'
import { keepChallenge } from './challenge-cookie'
import { networkOf } from './network-of'
import { requestCode } from './request-code'

/** For this browser: sends a code if a person has this address, and remembers that this browser asked for it. */
export async function askForCode(email: string): Promise<Result<null>> {
  const asked = await requestCode({ email, network: await networkOf(), at: Date.now() })
  if (!asked.ok) return asked
  await keepChallenge(asked.value.challenge)
  return ok(null)
}
