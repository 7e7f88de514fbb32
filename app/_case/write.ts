'use server'

import { z } from 'zod'
import { type FormState, invalid, refused } from '@/app/_ui/form/form-state'
import { addFacts } from '@/lib/cases/events/add-facts'
import { addMessage } from '@/lib/cases/events/add-message'
import { correctReport } from '@/lib/cases/events/correct-report'
import { neededDocument } from '@/lib/cases/events/registry/fields'
import type { PartyActor } from '@/lib/policy/actor'
import { type Result, refuse } from '@/lib/policy/result'
import { type Afterwards, type CaseOf, caseOf, once } from './act'

type Write = (actor: PartyActor, name: string, text: string, actId: string) => Promise<Result<null>>

const message =
  (part: 'conversation' | 'reporter' | 'desk'): Write =>
  (actor, name, text, actId) =>
    addMessage(actor, name, { part, text }, actId)

/** Texts that move nothing, so that no version is compared. Who may write which is the use case's to say. */
const writes = {
  message: message('conversation'),
  toReporter: message('reporter'),
  note: message('desk'),
  correction: correctReport,
  facts: addFacts,
} satisfies Record<string, Write>
export type Written = keyof typeof writes

const leads: Record<CaseOf['side'], Partial<Record<Written, Afterwards>>> = {
  '/desk': {
    message: { done: 'sent', to: 'conversation' },
    toReporter: { done: 'sent', to: 'report' },
    note: { done: 'noteAdded', to: 'notes' },
  },
  '/my': {
    message: { done: 'said', to: 'conversation' },
    toReporter: { done: 'said', to: 'report' },
    correction: { done: 'corrected', to: 'conversation' },
    facts: { done: 'added', to: 'report' },
  },
  '/receipt': {
    toReporter: { done: 'said', to: 'conversation' },
    facts: { done: 'added', to: 'report' },
  },
}

const form = z.object({ words: neededDocument })

/** The action behind every form that adds a text to a case beside its events. */
export async function write(at: CaseOf, what: Written, _: FormState, data: FormData): Promise<FormState> {
  const target = caseOf.safeParse(at)
  const afterwards = target.success && Object.hasOwn(writes, what) ? leads[target.data.side][what] : undefined
  if (!target.success || !afterwards) return refused(refuse('notFound'), data)
  const typed = form.safeParse(Object.fromEntries(data))
  if (!typed.success) return refused(invalid(typed.error), data)
  return once(target.data, data, afterwards, (actor, name, actId) =>
    writes[what](actor, name, typed.data.words, actId),
  )
}
