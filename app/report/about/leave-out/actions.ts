'use server'

import type { FormState } from '@/app/_ui/form/form-state'
import { keepAnswer } from '../keep-answer'
import { openChoices } from '../open-question'
import { readVisit } from '../visit'
import { parseLeaveOut } from './schema'

export async function keepLeaveOut(_: FormState, data: FormData): Promise<FormState> {
  const [visit, choices] = await Promise.all([readVisit(), openChoices()])
  return keepAnswer('leave-out', parseLeaveOut(data, visit?.draft.answers ?? {}, choices), data)
}
