import type { OAuthConfig } from 'next-auth/providers/oauth'
import { env } from '@/lib/env'

interface Claims {
  sub: string
  email?: string
  email_verified?: boolean
}

export const PROVIDER_ID = 'oidc'

/** The name of the organisation's own sign-in on the page; null where none is set up. */
export function providerName(): string | null {
  const { OIDC_ISSUER, OIDC_NAME } = env()
  return OIDC_ISSUER ? OIDC_NAME || new URL(OIDC_ISSUER).hostname : null
}

/** The organisation's own sign-in (OpenID Connect), if set up. Asks for an address and nothing else. */
export function provider(): OAuthConfig<Claims> | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env()
  if (!OIDC_ISSUER) return null
  return {
    id: PROVIDER_ID,
    name: providerName() ?? PROVIDER_ID,
    type: 'oauth',
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email' } },
    // safe, because the provider has checked the address: see `signIn` in options.ts
    allowDangerousEmailAccountLinking: true,
    profile: ({ sub, email }) => ({ id: sub, email: email?.toLowerCase() ?? null }),
  }
}
