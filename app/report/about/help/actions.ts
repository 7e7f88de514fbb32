'use server'

import type { FormState } from '@/app/_ui/form/form-state'
import { keepAnswer } from '../keep-answer'
import { parseHelp } from './schema'

export async function keepHelp(_: FormState, data: FormData): Promise<FormState> {
  return keepAnswer('help', parseHelp(data), data)
}
