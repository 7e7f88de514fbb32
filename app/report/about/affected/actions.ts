'use server'

import type { FormState } from '@/app/_ui/form/form-state'
import { keepAnswer } from '../keep-answer'
import { parseAffected } from './schema'

export async function keepAffected(_: FormState, data: FormData): Promise<FormState> {
  return keepAnswer('affected', parseAffected(data), data)
}
