'use server'

import type { FormState } from '@/app/_ui/form/form-state'
import { send } from './act'
import type { MyAct } from './acts'

/** The action behind every form about one's own matter that sends an event. The page binds the matter and the act. */
export async function sendAct(name: string, act: MyAct, _: FormState, data: FormData): Promise<FormState> {
  return send(name, act, data)
}
