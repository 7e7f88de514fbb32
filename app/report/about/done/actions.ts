'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/app/_ui/form/form-state'
import { endVisit } from '../visit'

/** Forgets, in this browser and here, that anything was sent from it. */
export async function leave(_: FormState, _data: FormData): Promise<FormState> {
  await endVisit()
  redirect('/')
}
