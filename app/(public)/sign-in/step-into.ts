'use server'

import { notFound, redirect } from 'next/navigation'
import { currentActor } from '@/lib/auth/current-actor'
import { homeOf } from '@/lib/auth/home'
import { sameSitePath } from '@/lib/auth/same-site-path'
import { signInForDemo } from '@/lib/auth/sign-in-for-demo'

/** Signs this browser in as that person. Demo only; elsewhere it does nothing. */
export async function stepInto(personId: string, next: string | null): Promise<void> {
  if (!(await signInForDemo(personId))) notFound()
  redirect(sameSitePath(next) ?? homeOf(await currentActor()))
}
