import { begin, type CaseDescription, describeCase, step, workflows } from '@/machines'
import type { Effect } from '@/machines/effects'
import type { SlipEvent, SlipInput } from '@/machines/slip/events'

/** One slip case in the hands of a test: events in, and what it asks of the world. */
export interface SlipCase {
  /** sends an event; throws when the case does not take it */
  send: (event: SlipEvent) => SlipCase
  takes: (event: SlipEvent) => boolean
  is: () => CaseDescription
  /** the effects of the last event */
  effects: () => Effect[]
}

export function slipCase(input: Partial<SlipInput> = {}): SlipCase {
  let last = begin(workflows.slip, { source: 'self', silence: 'passOn', heldUntilMorning: false, ...input })
  const one: SlipCase = {
    send(event) {
      const next = step(workflows.slip, last.snapshot, event)
      if (!next) throw new Error(`${one.is().state} does not take ${event.type}`)
      last = next
      return one
    },
    takes: (event) => step(workflows.slip, last.snapshot, event) !== null,
    is: () => describeCase('slip', last.snapshot),
    effects: () => last.effects,
  }
  return one
}

export const accept = { type: 'accept', promisedOn: null } as const
const documentId = 'some-words'
const noDates = { returnOn: null, reviewOn: null, checkInOn: null }

/** A case in which an advisor has weighed the three areas. */
export function weighed(input: Partial<SlipInput> = {}): SlipCase {
  const one = slipCase(input).send(accept)
  for (const area of ['meeting', 'subject', 'balance'] as const)
    one.send({ type: 'noteArea', area, documentId: null })
  return one
}

/** A case with an agreed plan. */
export const agreed = (plan: Partial<typeof noDates | Record<keyof typeof noDates, string>> = {}): SlipCase =>
  weighed()
    .send({ type: 'propose', documentId: 'proposal' })
    .send({ type: 'agree', proposalId: 'proposal', plan: { ...noDates, ...plan } })

export const ended = (): SlipCase => agreed().send({ type: 'close', resolution: 'agreed', documentId })
