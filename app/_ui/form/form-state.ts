import type { z } from 'zod'
import type { Refusal, RefusalCode } from '@/lib/policy/result'

/**
 * What a server action returns to its `ActForm`. An action that succeeds usually ends in `redirect()`; one that
 * stays on the page returns `done()`. A refused action returns `refused(refusal, data)`: the form then shows
 * why and keeps everything that was typed.
 */
export interface FormState {
  status: 'idle' | 'refused' | 'done'
  code: RefusalCode | null
  /** field name -> message key below `refusal.field` */
  fields: Record<string, string>
  /** what was typed, by field name; sent back to the person who typed it and nowhere else */
  values: Record<string, string[]>
  /** differs with every answer, so that the fields show the kept values */
  key: string
  /** a fresh act id once the last one has been used up; null: the form's own is still valid */
  actId: string | null
}

/** The type of every action used by an `ActForm`; earlier arguments may be bound. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>

export const idle: FormState = { status: 'idle', code: null, fields: {}, values: {}, key: '', actId: null }

/** The event was refused: says why and keeps what was typed. Never keeps the act id or the framework's own fields. */
export function refused(refusal: Refusal, data: FormData): FormState {
  const values: Record<string, string[]> = {}
  for (const [name, value] of data.entries()) {
    if (typeof value !== 'string' || name === 'actId' || name.startsWith('$')) continue
    // names such as `constructor` are not fields of ours and must not be read as one
    if (name in Object.prototype) continue
    values[name] = [...(values[name] ?? []), value]
  }
  const { code, fields = {} } = refusal
  return { status: 'refused', code, fields, values, key: crypto.randomUUID(), actId: null }
}

/** The event is done and the page stays: fields are emptied, and the next press is a new act. */
export const done = (): FormState => ({
  ...idle,
  status: 'done',
  key: crypto.randomUUID(),
  actId: crypto.randomUUID(),
})

/**
 * A failed zod parse as a refusal: the first issue of each field. In a `schema.ts`, messages are keys of
 * `refusal.field`.
 */
export function invalid(error: z.ZodError): Refusal {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[String(issue.path[0] ?? 'form')] ??= issue.message
  return { ok: false, code: 'invalid', fields }
}

/** The act id of a form; null when it is missing or not a UUID, which no page of ours sends. */
export function actIdOf(data: FormData): string | null {
  const id = data.get('actId')
  return typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null
}
