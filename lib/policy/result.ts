/**
 * Expected refusals are values; exceptions are bugs. The texts of each code are in `messages`
 * under `refusal`, in one place.
 */
export const refusalCodes = [
  /** unseen and not existing are the same */
  'notFound',
  /** seen, but not this actor's act */
  'notYours',
  /** the case has moved on and does not take this any more */
  'notNow',
  /** someone else acted first; what was typed is kept */
  'movedOn',
  /** the answered proposal is no longer the open one */
  'proposalChanged',
  /** the input does not fit; `fields` says where */
  'invalid',
  /** too many attempts in a short time */
  'slowDown',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export interface Refusal {
  ok: false
  code: RefusalCode
  /** field name -> message key below `refusal.field` */
  fields?: Record<string, string>
}
export interface Ok<T> {
  ok: true
  value: T
}
export type Result<T> = Ok<T> | Refusal

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const refuse = (code: RefusalCode, fields?: Record<string, string>): Refusal =>
  fields ? { ok: false, code, fields } : { ok: false, code }
