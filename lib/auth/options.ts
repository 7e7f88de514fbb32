import type { AuthOptions, Session } from 'next-auth'
import { env } from '@/lib/env'
import { adapter, type SessionUser } from './adapter'
import { provider } from './provider'

const DAY = 86_400
/** seconds; a session ends after a week, used or not */
export const SESSION_LASTS = 7 * DAY

export interface PersonSession extends Session {
  personId: string
}

export const secureCookies = (): boolean => env().EVENKEEL_URL.startsWith('https:')

/** The cookie that next-auth reads the session from; sign-in by code sets the same one. */
export const sessionCookieName = (): string =>
  secureCookies() ? '__Secure-next-auth.session-token' : 'next-auth.session-token'

/** next-auth's settings: database sessions, our own pages, the organisation's provider where one is set up. */
export function authOptions(): AuthOptions {
  const oidc = provider()
  return {
    adapter,
    providers: oidc ? [oidc] : [],
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: secureCookies(),
    session: { strategy: 'database', maxAge: SESSION_LASTS, updateAge: SESSION_LASTS },
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
    callbacks: {
      // the browser gets nothing about the person from this endpoint; pages ask `currentActor`
      session: ({ session, user }): PersonSession => ({
        expires: session.expires,
        personId: (user as SessionUser).personId,
      }),
      // an address counts only if the provider has checked it and a person in the directory has it
      signIn: async ({ user, account, profile }) => {
        if (account && (await adapter.getUserByAccount(account))) return true
        const verified = (profile as { email_verified?: unknown } | undefined)?.email_verified === true
        return verified && Boolean(user.email && (await adapter.getUserByEmail(user.email)))
      },
    },
    // next-auth's messages may carry addresses and tokens; the code says what happened
    logger: {
      error: (code) => console.error(`sign-in: ${code}`),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}
