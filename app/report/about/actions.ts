'use server'

import { redirect } from 'next/navigation'
import { type FormState, refused } from '@/app/_ui/form/form-state'
import { currentActor } from '@/lib/auth/current-actor'
import { networkOf } from '@/lib/auth/network-of'
import { countVisitor } from '@/lib/auth/visitor-limit'
import { concernChoices } from '@/lib/cases/submit/concern-choices'
import { refuse } from '@/lib/policy/result'
import { parseTaken } from './schema'
import { beginVisit, endVisit } from './visit'

/** Begins a report, one's own or, for an officer, what somebody told them by phone or letter. */
export async function begin(_: FormState, data: FormData): Promise<FormState> {
  const taken = parseTaken(data)
  if (taken === undefined) return refused(refuse('invalid', { taken: 'chooseShown' }), data)
  const actor = await currentActor()
  const counted = actor ? null : await countVisitor('begin', await networkOf())
  if (counted?.ok === false) return refused(counted, data)
  const { mayTake } = await concernChoices(actor)
  await endVisit()
  await beginVisit({ taken: mayTake ? taken : null })
  redirect('/report/about/what')
}

/** Destroys the sealed draft, or what was left of it after sending. */
export async function discard(_: FormState, _data: FormData): Promise<FormState> {
  await endVisit()
  redirect('/report/about')
}
