import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from './options'

/** next-auth's own endpoint, `/api/auth/…`. Settings are read with the first request, because a build has none. */
export const handleAuth = (
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> => NextAuth(authOptions())(request, context)
