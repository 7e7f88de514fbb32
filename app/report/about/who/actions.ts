'use server'

import type { FormState } from '@/app/_ui/form/form-state'
import { keepAnswer } from '../keep-answer'
import { openChoices } from '../open-question'
import { parseWho } from './schema'

export async function keepWho(_: FormState, data: FormData): Promise<FormState> {
  return keepAnswer('who', parseWho(data, await openChoices()), data)
}
