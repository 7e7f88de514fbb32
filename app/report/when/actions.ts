'use server'

import type { FormState } from '../../_ui/form/form-state'
import { keepAnswer } from '../keep-answer'
import { parseWhen } from './schema'

export async function keepWhen(_: FormState, data: FormData): Promise<FormState> {
  return keepAnswer('when', parseWhen(data), data)
}
