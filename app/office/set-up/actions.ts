'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { type FormState, invalid, refused } from '@/app/_ui/form/form-state'
import { requireActor } from '@/lib/auth/current-actor'
import { moveRegion } from '@/lib/directory/move-region'
import { moveForm } from './schema'

/** Puts a region below another. Repeating it changes nothing. */
export async function move(_: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor()
  const form = moveForm.safeParse(Object.fromEntries(data))
  if (!form.success) return refused(invalid(form.error), data)
  const moved = await moveRegion(actor, form.data.regionId, form.data.parentId)
  if (!moved.ok) return refused(moved, data)
  revalidatePath('/office/set-up')
  redirect('/office/set-up?done=moved')
}
