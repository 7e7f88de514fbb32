import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { proxy } from '@/proxy'

const ours = 'https://evenkeel.example.org'
const secret = Buffer.alloc(32, 7).toString('base64')

beforeAll(() => {
  const settings = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgresql://evenkeel_app:pw@127.0.0.1:5432/evenkeel',
    SMTP_URL: 'smtp://127.0.0.1:2525',
    MAIL_FROM: 'Evenkeel <evenkeel@example.org>',
    EVENKEEL_MASTER_KEY: secret,
    EVENKEEL_REFERENCE_KEY: secret,
    EVENKEEL_URL: ours,
    NEXTAUTH_SECRET: secret,
    EVENKEEL_DEMO: '',
  }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
})

/** The answer of the proxy; 200 means that the request goes on to a page. */
function ask(path: string, method: string, headers: Record<string, string>) {
  return proxy(
    new NextRequest(`${ours}${path}`, { method, headers: { host: 'evenkeel.example.org', ...headers } }),
  )
}
const fromOurForm = { origin: ours, 'sec-fetch-site': 'same-origin' }

describe('someone who sends a form from our own page', () => {
  test('is accepted', () => {
    expect(ask('/report/tell', 'POST', fromOurForm).status).toBe(200)
  })
  test('is accepted with a browser too old to say where the form came from', () => {
    expect(ask('/report/tell', 'POST', { origin: ours }).status).toBe(200)
  })
})

describe('another site', () => {
  test.each([
    ['its own origin', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['its own origin and no other sign', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['our origin made up, in a browser that knows better', { origin: ours, 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { origin: 'https://other.example.org', 'sec-fetch-site': 'same-site' }],
    ['our name over http', { origin: 'http://evenkeel.example.org' }],
    ['our name with another port', { origin: `${ours}:8443` }],
    ['a name that begins like ours', { origin: `${ours}.evil.example` }],
    ['no origin at all', {}],
  ])('cannot change anything with %s', (_what, headers: Record<string, string>) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect(ask('/desk', method, headers).status).toBe(403)
  })
  test('cannot pass for us by sending a host of its choice', () => {
    const headers = {
      origin: 'https://evil.example',
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
    }
    expect(ask('/desk', 'POST', headers).status).toBe(403)
  })
  test('may link to us, and may send a visitor to quick exit', () => {
    expect(ask('/help', 'GET', { 'sec-fetch-site': 'cross-site' }).status).toBe(200)
    expect(
      ask('/leave', 'POST', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }).status,
    ).toBe(200)
  })
})

describe('someone who pastes a book into the report', () => {
  test('is told kindly that it is too much', async () => {
    const answer = ask('/report/tell', 'POST', { ...fromOurForm, 'content-length': String(1024 * 1024) })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('your words are still there')
  })
  test('is told in plain text when a script asked', async () => {
    const headers = { ...fromOurForm, 'content-length': '9999999', 'next-action': 'a1' }
    const answer = ask('/report/tell', 'POST', headers)
    expect(answer.headers.get('content-type')).toContain('text/plain')
    expect(await answer.text()).not.toContain('<')
  })
  test('cannot hide the size', () => {
    expect(ask('/report/tell', 'POST', { ...fromOurForm, 'transfer-encoding': 'chunked' }).status).toBe(411)
  })
  test('may send as much as a page takes', () => {
    expect(ask('/report/tell', 'POST', { ...fromOurForm, 'content-length': String(200 * 1024) }).status).toBe(
      200,
    )
  })
})

describe('a browser that shows one of our pages', () => {
  const headersOf = (path = '/') => ask(path, 'GET', {}).headers

  test('may load and send nothing elsewhere, and runs only our own scripts', () => {
    const policy = headersOf().get('content-security-policy') ?? ''
    expect(policy).toContain(`default-src 'none'`)
    expect(policy).toContain(`connect-src 'self'`)
    expect(policy).toContain(`form-action 'self'`)
    expect(policy).toContain(`frame-ancestors 'none'`)
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toMatch(/https?:|\*/)
  })
  test('gets another nonce each time', () => {
    const nonce = () => /'nonce-([^']+)'/.exec(headersOf().get('content-security-policy') ?? '')?.[1]
    expect(nonce()?.length).toBeGreaterThanOrEqual(24)
    expect(nonce()).not.toBe(nonce())
  })
  test('keeps no page, tells other sites nothing, and comes back over https', () => {
    const headers = headersOf('/my')
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('strict-transport-security')).toContain('max-age=63072000')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})
