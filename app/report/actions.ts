'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/current-actor'
import { discardDraft } from '@/lib/cases/submit/drafts'
import type { FormState } from '../_ui/form/form-state'

/** Destroys the sealed draft. */
export async function discard(_: FormState, _data: FormData): Promise<FormState> {
  await discardDraft(await requireActor())
  redirect('/report')
}
