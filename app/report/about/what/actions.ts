'use server'

import type { FormState } from '@/app/_ui/form/form-state'
import { keepAnswer } from '../keep-answer'
import { parseWhat } from './schema'

export async function keepWhat(_: FormState, data: FormData): Promise<FormState> {
  return keepAnswer('what', parseWhat(data), data)
}
