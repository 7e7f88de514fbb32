import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { type AuthOptions, getServerSession } from 'next-auth'
import { cache } from 'react'
import { now } from '@/lib/deadlines/now'
import type { PersonActor } from '@/lib/policy/actor'
import { actorOf } from './actor-of'
import { authOptions, type PersonSession, sessionCookieName } from './options'
import { sameSitePath } from './same-site-path'

/** Who asks, with the offices held today; null when nobody is signed in. Read once a request. */
export const currentActor = cache(async (): Promise<PersonActor | null> => {
  // asked first: it tells a build that this page is made for each request, and spares strangers the rest
  const jar = await cookies()
  if (!jar.has(sessionCookieName())) return null
  const session = await getServerSession<AuthOptions, PersonSession>(authOptions())
  return session ? actorOf(session.personId, await now()) : null
})

/**
 * Who asks; sends anybody else to sign in, and afterwards back to where they were going.
 * @param next a path to come back to instead of the page that was asked for
 */
export async function requireActor(next?: string): Promise<PersonActor> {
  const actor = await currentActor()
  if (actor) return actor
  const back = sameSitePath(next ?? (await headers()).get('x-evenkeel-path'))
  redirect(back ? `/sign-in?${new URLSearchParams({ next: back })}` : '/sign-in')
}
