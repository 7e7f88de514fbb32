'use server'

import type { FormState } from '@/app/_ui/form/form-state'
import { send } from './act'
import type { DeskAct } from './acts'

/** The action behind every form on the desk that sends an event. The page binds the case and the act. */
export async function sendAct(name: string, act: DeskAct, _: FormState, data: FormData): Promise<FormState> {
  return send(name, act, data)
}
