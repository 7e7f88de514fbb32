import { cookies } from 'next/headers'
import { secureCookies } from './options'
import { CODE_GOOD_FOR } from './request-code'

const name = 'evenkeel-sign-in'
const path = '/sign-in'

/** Binds the code that was just sent to this browser. */
export async function keepChallenge(challenge: string): Promise<void> {
  ;(await cookies()).set(name, challenge, {
    httpOnly: true,
    sameSite: 'lax',
    path,
    secure: secureCookies(),
    maxAge: CODE_GOOD_FOR / 1000,
  })
}

/** '' when this browser asked for no code, or asked too long ago. */
export async function readChallenge(): Promise<string> {
  return (await cookies()).get(name)?.value ?? ''
}

export async function dropChallenge(): Promise<void> {
  ;(await cookies()).delete({ name, path })
}
