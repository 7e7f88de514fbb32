'use server'

import { requireActor } from '@/lib/auth/current-actor'
import { reportChoices } from '@/lib/cases/submit/report-choices'
import type { FormState } from '../../_ui/form/form-state'
import { keepAnswer } from '../keep-answer'
import { parseMeetings } from './schema'

export async function keepMeetings(_: FormState, data: FormData): Promise<FormState> {
  const choices = await reportChoices(await requireActor())
  return keepAnswer('meetings', parseMeetings(data, choices), data)
}
