'use server'

import type { FormState } from '../../_ui/form/form-state'
import { keepAnswer } from '../keep-answer'
import { parseSilence } from './schema'

export async function keepSilence(_: FormState, data: FormData): Promise<FormState> {
  return keepAnswer('silence', parseSilence(data), data)
}
