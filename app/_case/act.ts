import 'server-only'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { actIdOf, type FormState, refused } from '@/app/_ui/form/form-state'
import { requireActor } from '@/lib/auth/current-actor'
import { sendCaseEvent } from '@/lib/cases/events/send-event'
import { readCase } from '@/lib/cases/view/read-case'
import type { PersonActor } from '@/lib/policy/actor'
import { type Result, refuse } from '@/lib/policy/result'
import { casePath, type Side } from './case-path'
import type { Afterwards, Command, FormAct } from './form-act'

/**
 * What the forms of one side of a case call. `acts` are the acts its forms know, by the name that a page binds; that
 * name and the case's come from outside and are worth nothing until the door has looked.
 */
export function actsOf<Done extends string, Acts extends Record<string, FormAct<Done>>>(
  side: Side,
  acts: Acts,
) {
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
    if (result.ok) {
      const { unseen } = afterwards
      const isGone = unseen !== undefined && (await readCase(actor, name)) === null
      return leadOn(name, isGone ? { done: unseen, to: null } : afterwards)
    }
    const state = refused(result, data)
    if (result.code !== 'movedOn') return state
    // not drawn anew, so that no words are lost with a form that has gone; pressing again means: I know, and still
    const now = await readCase(actor, name)
    return now ? { ...state, values: { ...state.values, seenVersion: [String(now.version)] } } : state
  }

  /** Sends one event to the one door. */
  function sendEvent(
    name: string,
    data: FormData,
    command: Command,
    afterwards: Afterwards<Done>,
  ): Promise<FormState> {
    const seenVersion = seenVersionOf(data)
    return once(name, data, afterwards, (actor, actId) =>
      sendCaseEvent(actor, name, { ...command, seenVersion }, actId),
    )
  }

  /** The same for a form whose act is in the table, which says how to read it. */
  async function send(name: string, act: keyof Acts, data: FormData): Promise<FormState> {
    const form = Object.hasOwn(acts, act) ? acts[act] : undefined
    if (!form) return refused(refuse('invalid'), data)
    const command = await form.read(data)
    return command.ok ? sendEvent(name, data, command.value, form) : refused(command, data)
  }

  return { leadOn, once, send, sendEvent }
}

/** The version that stood on the page; null when the form names what it answers instead. */
function seenVersionOf(data: FormData): number | null {
  const seen = Number.parseInt(String(data.get('seenVersion') ?? ''), 10)
  return Number.isSafeInteger(seen) && seen >= 0 ? seen : null
}
