'use server'

import type { FormState } from '@/app/_ui/form/form-state'
import { currentActor } from '@/lib/auth/current-actor'
import { keepAnswer } from '../keep-answer'
import { readVisit } from '../visit'
import { parseKnown } from './schema'

export async function keepKnown(_: FormState, data: FormData): Promise<FormState> {
  const [visit, actor] = await Promise.all([readVisit(), currentActor()])
  return keepAnswer('known', parseKnown(data, visit?.draft.answers ?? {}, actor !== null), data)
}
