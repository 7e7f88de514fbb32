import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { adapter, userOf } from './adapter'
import { SESSION_LASTS, secureCookies, sessionCookieName } from './options'

/**
 * Signs this browser in as that person; false when there is no such person. For server actions and route
 * handlers, because it sets a cookie.
 */
export async function startSession(personId: string): Promise<boolean> {
  const user = await userOf(personId)
  if (!user) return false
  await endSession()
  const sessionToken = randomBytes(32).toString('base64url')
  const expires = new Date(Date.now() + SESSION_LASTS * 1000)
  await adapter.createSession({ sessionToken, userId: user.id, expires })
  ;(await cookies()).set(sessionCookieName(), sessionToken, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: secureCookies(),
    expires,
  })
  return true
}

/** Ends the session of this browser, in the database too. */
export async function endSession(): Promise<void> {
  const jar = await cookies()
  const token = jar.get(sessionCookieName())?.value
  if (!token) return
  await adapter.deleteSession(token)
  jar.delete({ name: sessionCookieName(), path: '/', secure: secureCookies() })
}
