import 'server-only'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { actIdOf, type FormState, refused } from '@/app/_ui/form/form-state'
import { requireActor } from '@/lib/auth/current-actor'
import { currentReceipt } from '@/lib/auth/receipt-cookie'
import { readCase } from '@/lib/cases/view/read-case'
import { receiptCase } from '@/lib/cases/view/receipt-case'
import type { PartyActor } from '@/lib/policy/actor'
import { ok, type Result, refuse } from '@/lib/policy/result'
import { casePath } from './case-path'

/** Which page comes after an act, and which sentence of that side's `done` greets there. */
export interface Afterwards {
  done: string
  /** folder below the case's address; '' is its first page, null the list */
  to: string | null
  /** the sentence on the list instead, when the sender does not see the case any more */
  unseen?: string
}

/** The case that a form belongs to, as a page binds it. It comes back from outside: the use case looks whether it is theirs. */
export const caseOf = z.object({ side: z.enum(['/my', '/desk', '/receipt']), name: z.string() })
export type CaseOf = z.infer<typeof caseOf>

/** Leads to the page that shows what was done. Throws Next's redirect: code after the call does not run. */
export function leadOn({ side, name }: CaseOf, { done, to }: Pick<Afterwards, 'done' | 'to'>): never {
  revalidatePath(side, 'layout')
  redirect(`${to === null ? side : casePath(side, name, to)}?done=${done}`)
}

/** One act of one form: led on when it was taken, otherwise the form keeps what was typed. */
export async function once(
  at: CaseOf,
  data: FormData,
  afterwards: Afterwards,
  doIt: (actor: PartyActor, name: string, actId: string) => Promise<Result<unknown>>,
): Promise<FormState> {
  const actId = actIdOf(data)
  const sender = await senderOf(at)
  if (!sender.ok || !actId) return refused(sender.ok ? refuse('invalid') : sender, data)
  const { actor, name } = sender.value
  const result = await doIt(actor, name, actId)
  if (result.ok) {
    const { unseen } = afterwards
    const isGone = unseen !== undefined && (await seenBy(at, actor)) === null
    return leadOn({ ...at, name }, isGone ? { done: unseen, to: null } : afterwards)
  }
  const state = refused(result, data)
  if (result.code !== 'movedOn') return state
  // not drawn anew, so that no text is lost with a form that has gone; pressing again means: I know, and still
  const now = await seenBy({ ...at, name }, actor)
  return now ? { ...state, values: { ...state.values, seenVersion: [String(now.version)] } } : state
}

/** Who sends the form, and the name of the case: a recovery phrase opens one case and no other. */
export async function senderOf({ side, name }: CaseOf): Promise<Result<{ actor: PartyActor; name: string }>> {
  if (side !== '/receipt') return ok({ actor: await requireActor(), name })
  const actor = await currentReceipt(await getLocale())
  // the hour is over: the phrase can be entered in another window, and the form is still here
  if (!actor) return refuse('invalid', { words: 'visitOver' })
  const view = await receiptCase(actor)
  return view ? ok({ actor, name: view.name }) : refuse('notFound')
}

const seenBy = ({ name }: CaseOf, actor: PartyActor) => readCase(actor, name)

/** The version that the page showed; null when the form names what it answers instead. */
export function seenVersionOf(data: FormData): number | null {
  const seen = Number.parseInt(String(data.get('seenVersion') ?? ''), 10)
  return Number.isSafeInteger(seen) && seen >= 0 ? seen : null
}
