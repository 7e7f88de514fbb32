'use server'

import { redirect } from 'next/navigation'
import { type FormState, invalid, refused } from '@/app/_ui'
import { askForCode } from '@/lib/auth/ask-for-code'
import { currentActor } from '@/lib/auth/current-actor'
import { enterCode } from '@/lib/auth/enter-code'
import { homeOf } from '@/lib/auth/home'
import { sameSitePath } from '@/lib/auth/same-site-path'
import { codeForm, emailForm } from './schema'

const onTo = (page: string, next: string | null) => (next ? `${page}?${new URLSearchParams({ next })}` : page)

/** Sends a code if the address is known. The answer is the same for every address. */
export async function sendCode(next: string | null, _state: FormState, data: FormData): Promise<FormState> {
  const form = emailForm.safeParse(Object.fromEntries(data))
  if (!form.success) return refused(invalid(form.error), data)
  const asked = await askForCode(form.data.email)
  if (!asked.ok) return refused(asked, data)
  redirect(onTo('/sign-in/code', sameSitePath(next)))
}

/** Signs in with the code; it only works in the browser that asked for it. */
export async function signInWithCode(
  next: string | null,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const form = codeForm.safeParse(Object.fromEntries(data))
  if (!form.success) return refused(invalid(form.error), data)
  const entered = await enterCode(form.data.code)
  if (!entered.ok) return refused(entered, data)
  redirect(sameSitePath(next) ?? homeOf(await currentActor()))
}
