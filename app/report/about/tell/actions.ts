'use server'

import type { FormState } from '@/app/_ui/form/form-state'
import { keepAnswer } from '../keep-answer'
import { openChoices } from '../open-question'
import { readVisit } from '../visit'
import { parseTell } from './schema'

export async function keepTell(_: FormState, data: FormData): Promise<FormState> {
  const [visit, choices] = await Promise.all([readVisit(), openChoices()])
  return keepAnswer('tell', parseTell(data, visit?.draft.answers ?? {}, choices), data)
}
