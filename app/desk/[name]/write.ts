import 'server-only'
import type { Afterwards } from '@/app/_case/form-act'
import type { FormState } from '@/app/_ui/form/form-state'
import { addMessage } from '@/lib/cases/events/add-message'
import type { DoneKey } from '../done'
import { once } from './act'

/** Adds words to a part. They move nothing, so no version is compared. */
export const write = (
  name: string,
  data: FormData,
  message: { part: 'conversation' | 'reporter' | 'desk'; text: string },
  afterwards: Afterwards<DoneKey>,
): Promise<FormState> =>
  once(name, data, afterwards, (actor, actId) => addMessage(actor, name, message, actId))
