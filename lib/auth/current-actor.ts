import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { type AuthOptions, getServerSession } from 'next-auth'
import { cache } from 'react'
import { now } from '@/lib/deadlines/now'
import type { PersonActor } from '@/lib/policy/actor'
import { actorOf } from './actor-of'
import { authOptions, type PersonSession, sessionCookieName } from './options'
import { sameSitePath } from './same-site-path'

/** The person signed in, with the offices they hold today; null when signed out. Read once a request. */
export const currentActor = cache(async (): Promise<PersonActor | null> => {
  // read first: it tells a build that this page is dynamic, and saves a query for visitors
  const jar = await cookies()
  if (!jar.has(sessionCookieName())) return null
  const session = await getServerSession<AuthOptions, PersonSession>(authOptions())
  return session ? actorOf(session.personId, await now()) : null
})

/**
 * The person signed in. Sends anyone else to sign in, and back to where they were going afterwards.
 * @param next a path to come back to instead of the page that was asked for
 */
export async function requireActor(next?: string): Promise<PersonActor> {
  const actor = await currentActor()
  if (actor) return actor
  const back = sameSitePath(next ?? (await headers()).get('x-evenkeel-path'))
  redirect(back ? `/sign-in?${new URLSearchParams({ next: back })}` : '/sign-in')
}
