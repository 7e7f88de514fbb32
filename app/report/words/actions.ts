'use server'

import type { FormState } from '../../_ui/form/form-state'
import { keepAnswer } from '../keep-answer'
import { parseText } from './schema'

export async function keepText(_: FormState, data: FormData): Promise<FormState> {
  return keepAnswer('words', parseText(data), data)
}
