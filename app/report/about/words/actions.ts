'use server'

import type { FormState } from '@/app/_ui/form/form-state'
import { keepAnswer } from '../keep-answer'
import { parseWords } from './schema'

export async function keepWords(_: FormState, data: FormData): Promise<FormState> {
  return keepAnswer('words', parseWords(data), data)
}
