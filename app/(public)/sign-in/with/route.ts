import type { NextRequest } from 'next/server'
import { sameSitePath } from '@/lib/auth/same-site-path'
import { startProviderSignIn } from '@/lib/auth/start-provider-sign-in'

/**
 * Starts the organisation's own sign-in; 404 where none is set up. A plain form posts here, so it works without
 * JavaScript.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await request.formData()
  return startProviderSignIn(sameSitePath(form.get('next')))
}
