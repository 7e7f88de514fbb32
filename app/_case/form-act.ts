import 'server-only'
import type { z } from 'zod'
import { type FormState, invalid, refused } from '@/app/_ui/form/form-state'
import { requireActor } from '@/lib/auth/current-actor'
import type { CaseCommand, CaseCommandEvent } from '@/lib/cases/model/commands'
import { parseProposal } from '@/lib/cases/model/proposal-schema'
import { localToday } from '@/lib/deadlines/local-today'
import { type Refusal, refuse } from '@/lib/policy/result'
import { textForm } from './schema'

/** Which page comes after an act, and which sentence of that side's `done` greets there. */
export interface Afterwards<Done extends string> {
  done: Done
  /** folder below the case's address; '' is its first page, null the list */
  to: string | null
  /** the sentence on the list instead, when whoever did it does not see the case any more */
  unseen?: Done
}

export type Command = Omit<CaseCommand, 'seenVersion'>
export type Read = { ok: true; value: Command } | Refusal

/** One act that a form can send: how its fields become a command, and what comes after it. */
export interface FormAct<Done extends string> extends Afterwards<Done> {
  read(data: FormData): Read | Promise<Read>
}

/** Events that say everything by their name. */
type PlainType = CaseCommandEvent extends infer E
  ? E extends { type: infer T }
    ? Exclude<keyof E, 'type'> extends never
      ? T
      : never
    : never
  : never

/** Nothing but a button. */
export const pressed = <Done extends string>(
  type: PlainType,
  done: Done,
  to: string | null,
): FormAct<Done> => ({
  done,
  to,
  read: () => ({ ok: true, value: { event: { type } as CaseCommandEvent } }),
})

/** A button, and words that must be there. */
export const inText = <Done extends string>(
  type: PlainType,
  done: Done,
  to: string | null,
): FormAct<Done> => ({
  done,
  to,
  read: (data) => {
    const form = textForm.safeParse(Object.fromEntries(data))
    if (!form.success) return invalid(form.error)
    return { ok: true, value: { event: { type } as CaseCommandEvent, words: form.data.words } }
  },
})

/** Fields of its own, read with a schema; of those in `many` every value, as an array. */
export const withFields = <S extends z.ZodType, Done extends string>(
  schema: S,
  command: (fields: z.output<S>) => Command,
  done: Done,
  to: string | null,
  many: readonly string[] = [],
): FormAct<Done> => ({
  done,
  to,
  read: (data) => {
    const form = schema.safeParse({ ...Object.fromEntries(data), ...valuesOf(data, many) })
    return form.success ? { ok: true, value: command(form.data) } : invalid(form.error)
  },
})

/** A proposal, read by the editor's own parser. `prefix` begins the names of its fields. */
export const proposing = <Done extends string>(
  type: 'propose' | 'counterPropose' | 'requestImposed',
  prefix: string,
  done: Done,
  to: string | null,
): FormAct<Done> => ({
  done,
  to,
  read: async (data) => {
    const today = await localToday(await requireActor())
    const parsed = parseProposal(data, { prefix, today, imposed: type === 'requestImposed' })
    if (!parsed.ok) return refuse('invalid', parsed.fields)
    return { ok: true, value: { event: { type }, proposal: parsed.value } }
  },
})

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

const valuesOf = (data: FormData, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, data.getAll(name)]))
