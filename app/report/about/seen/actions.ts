'use server'

import type { FormState } from '@/app/_ui/form/form-state'
import { keepAnswer } from '../keep-answer'
import { parseSeen } from './schema'

export async function keepSeen(_: FormState, data: FormData): Promise<FormState> {
  return keepAnswer('seen', parseSeen(data), data)
}
