import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from './options'

/** next-auth's own endpoint, `/api/auth/…`; settings are read with the first request, not with the build. */
export const handleAuth = (
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> => NextAuth(authOptions())(request, context)
