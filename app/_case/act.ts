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
import { type Result, refuse } from '@/lib/policy/result'
import { casePath, type Side } from './case-path'

/** Which page comes after an act, and which sentence of that side's `done` greets there. */
export interface Afterwards<Done extends string> {
  done: Done
  /** folder below the case's address; '' is its first page, null the list */
  to: string | null
}

/** What the forms of one side of a case call. `name` comes from an address and is worth nothing until the door has looked. */
export function actsOf<Done extends string>(side: Side) {
  /** After something was done: the next page shows it. Throws Next's redirect, so nothing may stand after it. */
  function leadOn(name: string, { done, to }: Afterwards<Done>): never {
    revalidatePath(side, 'layout')
    redirect(`${to === null ? side : casePath(side, name, to)}?done=${done}`)
  }

  /** One act of one form: led on when it was taken, otherwise the form keeps what was typed. */
  async function once(
    name: string,
    data: FormData,
    afterwards: Afterwards<Done>,
    doIt: (actor: PersonActor, actId: string) => Promise<Result<unknown>>,
  ): Promise<FormState> {
    const actor = await requireActor()
    const actId = actIdOf(data)
    if (!actId) return refused(refuse('invalid'), data)
    const result = await doIt(actor, actId)
    if (result.ok) return leadOn(name, afterwards)
    const state = refused(result, data)
    if (result.code !== 'movedOn') return state
    // not drawn anew, so that no words are lost with a form that has gone; pressing again means: I know, and still
    const now = await readCase(actor, name)
    return now ? { ...state, values: { ...state.values, seenVersion: [String(now.version)] } } : state
  }

  /** Sends one event to the one door. */
  function act(
    name: string,
    data: FormData,
    command: Omit<CaseCommand, 'seenVersion'>,
    afterwards: Afterwards<Done>,
  ): Promise<FormState> {
    const seenVersion = seenVersionOf(data)
    return once(name, data, afterwards, (actor, actId) =>
      sendCaseEvent(actor, name, { ...command, seenVersion }, actId),
    )
  }

  return { act, leadOn, once }
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
