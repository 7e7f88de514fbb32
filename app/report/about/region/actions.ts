'use server'

import type { FormState } from '@/app/_ui/form/form-state'
import { keepAnswer } from '../keep-answer'
import { openChoices } from '../open-question'
import { parseRegion } from './schema'

export async function keepRegion(_: FormState, data: FormData): Promise<FormState> {
  return keepAnswer('region', parseRegion(data, await openChoices()), data)
}
