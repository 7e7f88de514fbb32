import { type NextRequest, NextResponse } from 'next/server'
import { env } from '@/lib/env'
import messages from '@/messages/en.json'

/** More than any form of ours can need; `serverActions.bodySizeLimit` is the same number. */
const mostBytes = 256 * 1024

/**
 * Runs before every page. Refuses requests that our own pages did not send or that are too large, and sets
 * headers under which the browser loads only our own files. Writes no log: a URL can give a person away.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!safeMethods.has(request.method)) {
    // quick exit is never refused; it decides itself whether to sign out
    if (!fromOurPages(request) && request.nextUrl.pathname !== '/leave')
      return turnAway(request, 403, 'foreign')
    const length = request.headers.get('content-length')
    // without a length the size is unknown until the body has been read; browsers always send one
    if (length === null && request.headers.has('transfer-encoding')) return turnAway(request, 411, 'tooLarge')
    if (Number(length) > mostBytes) return turnAway(request, 413, 'tooLarge')
  }

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // where the visitor was going, to return there after signing in
  headers.set('x-evenkeel-path', request.nextUrl.pathname + request.nextUrl.search)
  // Next reads the nonce from here and puts it on its own scripts
  headers.set('content-security-policy', policy)
  return guarded(NextResponse.next({ request: { headers } }), policy)
}

export const config = { matcher: ['/((?!_next/static/).*)'] }

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A request that changes something has to name our own origin. `null` is refused too: a sandboxed frame sends
 * it, and our pages never do, because their referrer policy is `same-origin`.
 */
function fromOurPages(request: NextRequest): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = request.headers.get('origin')
  if (origin === env().EVENKEEL_URL) return true
  // the demo answers under every name of its machine
  return env().EVENKEEL_DEMO && origin === `http://${request.headers.get('host')}`
}

function contentSecurityPolicy(nonce: string): string {
  const { EVENKEEL_URL, NODE_ENV, OIDC_ISSUER } = env()
  const development = NODE_ENV === 'development'
  // signing in with another organisation is a form whose answer redirects there
  const formTargets = OIDC_ISSUER ? `'self' ${new URL(OIDC_ISSUER).origin}` : `'self'`
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    development ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `form-action ${formTargets}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    ...(EVENKEEL_URL.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** Adds the headers that must not depend on a page remembering them. */
function guarded(response: NextResponse, policy: string): NextResponse {
  const { headers } = response
  headers.set('content-security-policy', policy)
  // with `no-referrer` a form without JavaScript would post `Origin: null`
  headers.set('referrer-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('x-content-type-options', 'nosniff')
  // a page that shows a person's case is not kept by the browser or a cache
  headers.set('cache-control', 'private, no-store')
  if (env().EVENKEEL_URL.startsWith('https:')) {
    headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
  }
  return response
}

/** A short page for a request that never reaches one of our pages. A script gets the same sentence as text. */
function turnAway(request: NextRequest, status: number, why: keyof typeof messages.turnedAway): NextResponse {
  const { title, body } = messages.turnedAway[why]
  const script = request.headers.has('next-action')
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><h1>${title}</h1><p>${body}</p></html>`
  const response = new NextResponse(script ? `${title} ${body}` : page, { status })
  response.headers.set('content-type', `text/${script ? 'plain' : 'html'}; charset=utf-8`)
  return guarded(response, `default-src 'none'; frame-ancestors 'none'`)
}
