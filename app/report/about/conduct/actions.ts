'use server'

import type { FormState } from '@/app/_ui/form/form-state'
import { keepAnswer } from '../keep-answer'
import { parseConduct } from './schema'

export async function keepConduct(_: FormState, data: FormData): Promise<FormState> {
  return keepAnswer('conduct', parseConduct(data), data)
}
