import { createHash, randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import { env } from '@/lib/env'
import { handleAuth } from './handle-auth'
import { secureCookies } from './options'
import { PROVIDER_ID, provider } from './provider'
import { endSession } from './session'

/**
 * The answer that redirects the browser to the organisation's own sign-in; 404 where none is set up. next-auth
 * wants a CSRF token that its own page would put into a form. Our plain form has the origin check instead, so
 * the token is made here.
 * @param next a path of this site to come back to
 */
export async function startProviderSignIn(next: string | null): Promise<Response> {
  if (!provider()) return new Response(null, { status: 404 })
  const { EVENKEEL_URL, NEXTAUTH_SECRET } = env()
  // the person who was signed in here may not be the one who comes back
  await endSession()
  const csrfToken = randomBytes(32).toString('hex')
  const proof = createHash('sha256').update(`${csrfToken}${NEXTAUTH_SECRET}`).digest('hex')
  ;(await cookies()).set(
    secureCookies() ? '__Host-next-auth.csrf-token' : 'next-auth.csrf-token',
    `${csrfToken}|${proof}`,
    { httpOnly: true, sameSite: 'lax', path: '/', secure: secureCookies() },
  )
  const request = new NextRequest(`${EVENKEEL_URL}/api/auth/signin/${PROVIDER_ID}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, callbackUrl: `${EVENKEEL_URL}${next ?? '/my'}` }),
  })
  return handleAuth(request, { params: Promise.resolve({ nextauth: ['signin', PROVIDER_ID] }) })
}
