'use server'

import { notFound, redirect } from 'next/navigation'
import { currentActor } from '@/lib/auth/current-actor'
import { homeOf } from '@/lib/auth/home'
import { sameSitePath } from '@/lib/auth/same-site-path'
import { signInForDemo } from '@/lib/auth/sign-in-for-demo'

/** Demo only: become this person. Anywhere else there is no such thing. */
export async function stepInto(personId: string, next: string | null): Promise<void> {
  if (!(await signInForDemo(personId))) notFound()
  redirect(sameSitePath(next) ?? homeOf(await currentActor()))
}
