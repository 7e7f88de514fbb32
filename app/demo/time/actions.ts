'use server'

import { notFound } from 'next/navigation'
import { done, type FormState, refused } from '@/app/_ui'
import { moveTimeOn, nextDue, now } from '@/lib/deadlines/demo'
import { refuse } from '@/lib/policy/result'
import { steps } from './steps'

/** Moves the demo's time on. Elsewhere it does nothing. */
export async function moveOn(_state: FormState, data: FormData): Promise<FormState> {
  const ms = await wanted(data.get('step'))
  if (ms === null) return refused(refuse('notNow'), data)
  if (!(await moveTimeOn(ms))) notFound()
  return done()
}

async function wanted(step: FormDataEntryValue | null): Promise<number | null> {
  if (step !== 'nextDue') return steps.find((each) => each.name === step)?.ms ?? null
  const [at, due] = [await now(), await nextDue()]
  // one second past it, so that it is due
  return due === null ? null : Math.max(due - at, 0) + 1000
}
