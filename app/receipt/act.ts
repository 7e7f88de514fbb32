import 'server-only'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { Afterwards } from '@/app/_case/form-act'
import { actIdOf, type FormState, refused } from '@/app/_ui/form/form-state'
import { sendCaseEvent } from '@/lib/cases/events/send-event'
import { receiptCase } from '@/lib/cases/view/receipt-case'
import { type Result, refuse } from '@/lib/policy/result'
import { type ActName, acts } from './acts'
import type { DoneKey } from './done'
import { type OpenReceipt, receiptHere } from './visit'

/** One act of one form: led on when it was taken, otherwise the form keeps what was typed. */
export async function once(
  data: FormData,
  { done, to }: Afterwards<DoneKey>,
  doIt: (receipt: OpenReceipt, actId: string) => Promise<Result<unknown>>,
): Promise<FormState> {
  const [actor, actId] = [await receiptHere(), actIdOf(data)]
  // the hour is over: the words can be entered in another window, and the form is still here
  if (!actor) return refused(refuse('invalid', { words: 'visitOver' }), data)
  const view = await receiptCase(actor)
  if (!view || !actId) return refused(refuse('notFound'), data)
  const result = await doIt({ actor, view }, actId)
  if (result.ok) {
    revalidatePath('/receipt', 'layout')
    redirect(`/receipt/case${to ? `/${to}` : ''}?done=${done}`)
  }
  const state = refused(result, data)
  if (result.code !== 'movedOn') return state
  // not drawn anew, so that no words are lost with a form that has gone; pressing again means: I know, and still
  return { ...state, values: { ...state.values, seenVersion: [String(view.version)] } }
}

/** Sends the event that this act stands for to the one door. A name that is no act of ours finds nothing. */
export async function send(name: ActName, data: FormData): Promise<FormState> {
  const form = Object.hasOwn(acts, name) ? acts[name] : undefined
  if (!form) return refused(refuse('notFound'), data)
  const command = await form.read(data)
  if (!command.ok) return refused(command, data)
  const seenVersion = seenVersionOf(data)
  return once(data, form, ({ actor, view }, actId) =>
    sendCaseEvent(actor, view.name, { ...command.value, seenVersion }, actId),
  )
}

/** The version that stood on the page. */
function seenVersionOf(data: FormData): number | null {
  const seen = Number.parseInt(String(data.get('seenVersion') ?? ''), 10)
  return Number.isSafeInteger(seen) && seen >= 0 ? seen : null
}
