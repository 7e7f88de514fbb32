import 'server-only'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { actIdOf, type FormState, invalid, refused } from '@/app/_ui/form/form-state'
import { requireActor } from '@/lib/auth/current-actor'
import type { CaseCommand } from '@/lib/cases/commands'
import { readCase } from '@/lib/cases/read-case'
import { sendCaseEvent } from '@/lib/cases/send-case-event'
import type { PersonActor } from '@/lib/policy/actor'
import { type Refusal, refuse } from '@/lib/policy/result'
import type { DoneKey } from '../done'
import { deskPath } from './desk-path'

/** Where the page goes after an act, and which sentence of `desk.done` greets there. */
export interface Afterwards {
  done: DoneKey
  /** folder below the case's address; '' is the overview, null the desk's list */
  to: string | null
}

/**
 * Sends one event to the one door. When it is taken the reader is led on; when not, the form keeps what was typed.
 * `name` comes from the page's own address and is worth nothing until the door has looked.
 */
export async function act(
  name: string,
  data: FormData,
  command: Omit<CaseCommand, 'seenVersion'>,
  afterwards: Afterwards,
): Promise<FormState> {
  const actor = await requireActor()
  const actId = actIdOf(data)
  if (!actId) return refused(refuse('invalid'), data)
  const result = await sendCaseEvent(actor, name, { ...command, seenVersion: seenVersionOf(data) }, actId)
  return result.ok ? leadOn(name, afterwards) : refusedWithFreshVersion(actor, name, result, data)
}

/** After something was done: the next page shows it. Throws Next's redirect, so nothing may stand after it. */
export function leadOn(name: string, { done, to }: Afterwards): never {
  revalidatePath('/desk', 'layout')
  redirect(to === null ? `/desk?done=${done}` : `${deskPath(name, to)}?done=${done}`)
}

/** Reads a form with its schema; the answer of a form that does not fit is ready to be handed back. */
export function readForm<S extends z.ZodType>(
  schema: S,
  data: FormData,
): { ok: true; value: z.output<S> } | { ok: false; state: FormState } {
  const parsed = schema.safeParse(Object.fromEntries(data))
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, state: refused(invalid(parsed.error), data) }
}

/** The version that stood on the page; null when the form names what it answers instead. */
function seenVersionOf(data: FormData): number | null {
  const seen = Number.parseInt(String(data.get('seenVersion') ?? ''), 10)
  return Number.isSafeInteger(seen) && seen >= 0 ? seen : null
}

/**
 * The page is not drawn anew after a refusal, so that nobody's words are lost with a form that has gone. Someone who
 * was overtaken reads so, and pressing again means: I know, and still.
 */
async function refusedWithFreshVersion(
  actor: PersonActor,
  name: string,
  refusal: Refusal,
  data: FormData,
): Promise<FormState> {
  const state = refused(refusal, data)
  if (refusal.code !== 'movedOn') return state
  const now = await readCase(actor, name)
  return now ? { ...state, values: { ...state.values, seenVersion: [String(now.version)] } } : state
}
