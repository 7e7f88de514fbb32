'use server'

import { redirect } from 'next/navigation'
import { done, type FormState, invalid, refused } from '@/app/_ui'
import { requireActor } from '@/lib/auth/current-actor'
import { signOut } from '@/lib/auth/sign-out'
import { savePreferences as save } from '@/lib/directory/save-preferences'
import { preferencesForm } from './schema'

export async function savePreferences(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor()
  const form = preferencesForm.safeParse(Object.fromEntries(data))
  if (!form.success) return refused(invalid(form.error), data)
  const saved = await save(actor, form.data)
  return saved.ok ? done() : refused(saved, data)
}

export async function signOutHere(): Promise<void> {
  await signOut('here')
  redirect('/')
}

export async function signOutEverywhere(): Promise<void> {
  await signOut('everywhere')
  redirect('/')
}
