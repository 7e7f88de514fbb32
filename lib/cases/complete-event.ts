import { randomUUID } from 'node:crypto'
import { localDate } from '@/lib/clocks/due'
import type { Tx } from '@/lib/db/client'
import { readDocuments } from '@/lib/db/documents'
import type { PersonActor } from '@/lib/policy'
import { ok, type Result, refuse } from '@/lib/policy/result'
import type { OpenedCompartment } from '@/lib/vault/compartments'
import { openDocument } from '@/lib/vault/documents'
import { workflows } from '@/machines'
import type { Capacity } from '@/machines/effects'
import type { SlipPersonEvent } from '@/machines/slip/events'
import { whatIsWrongWith } from './check-proposal'
import type { CaseCommandEvent } from './commands'
import type { DocumentBodies, DocumentBody } from './document-bodies'
import type { LoadedCase } from './load-case'
import { nextCheckIn, planDatesOf } from './plan-dates'
import type { ProposalContent } from './views'
import { wordsPlace } from './words-of-events'

interface Given {
  actor: PersonActor
  /** the capacity in which policy lets them do it */
  capacity: Capacity
  loaded: LoadedCase
  opened: ReadonlyMap<string, OpenedCompartment>
  event: CaseCommandEvent
  /** trimmed; '' is none */
  words: string
  proposal: ProposalContent | undefined
  at: number
}

export interface CompletedEvent {
  event: SlipPersonEvent
  /** what is to be sealed under the event's `wordsId`; null when there is nothing */
  body: DocumentBody | null
}

/**
 * A form's event made whole: the id of its words, dates out of the sealed proposal it names, whether others are still
 * offered it. None of that is taken from the form.
 */
export async function completeEvent(tx: Tx, given: Given): Promise<Result<CompletedEvent>> {
  const { event, proposal, actor, at } = given
  if (proposal && isProposing(event.type)) {
    const today = localDate(at, actor.timeZone)
    const wrong = whatIsWrongWith(proposal, { imposed: proposing[event.type], today })
    if (wrong) return refuse('invalid', { proposal: wrong })
  }
  const body = bodyOf(given)
  if (workflows.slip.events[event.type].needsWords && body === null) {
    return refuse('invalid', isProposing(event.type) ? { proposal: 'required' } : { words: 'required' })
  }
  const wordsId = body === null ? null : randomUUID()
  const whole = { ...event, wordsId, ...(await factsFor(tx, given)) } as SlipPersonEvent
  return ok({ event: whole, body })
}

/** Whether what is proposed may be imposed. */
const proposing = { propose: false, counterPropose: false, requestImposed: true } as const
const isProposing = (type: string): type is keyof typeof proposing => Object.hasOwn(proposing, type)

function bodyOf({ event, words, proposal, capacity }: Given): DocumentBody | null {
  if (isProposing(event.type)) {
    if (!proposal) return null
    const by = event.type === 'counterPropose' ? 'subject' : 'handler'
    const imposed = proposing[event.type]
    return { ...proposal, by, imposed } satisfies DocumentBodies['proposal']
  }
  if (words === '') return null
  if (event.type === 'noteArea') return { area: event.area, text: words } satisfies DocumentBodies['area']
  return { as: wordsPlace(event.type, capacity).as, text: words } satisfies DocumentBodies['text']
}

/** What an event carries that only the case can tell. */
async function factsFor(tx: Tx, given: Given): Promise<object> {
  const { event, loaded, actor, at } = given
  const offeredBeside = (ref: string | null) =>
    loaded.standing.live.some((row) => row.capacity === 'offered' && row.holderRef !== ref)
  switch (event.type) {
    case 'stepAside':
      return { othersOffered: offeredBeside(actor.ref) }
    case 'objectToTie':
      return { othersOffered: offeredBeside(loaded.standing.tieDeclarerRef) }
    case 'agree':
    case 'confirmImposed': {
      const plan = await readProposal(tx, given, event.proposalId)
      // an unknown proposal has no dates; the workflow refuses it by its id
      return { plan: plan ? planDatesOf(plan) : { returnOn: null, reviewOn: null, checkInOn: null } }
    }
    case 'checkedIn': {
      const plan = loaded.at.planId ? await readProposal(tx, given, loaded.at.planId) : null
      return { nextOn: nextCheckIn(plan, localDate(at, actor.timeZone)) }
    }
    default:
      return {}
  }
}

async function readProposal(tx: Tx, { loaded, opened }: Given, id: string): Promise<ProposalContent | null> {
  const [row] = await readDocuments(tx, loaded.file.id, { ids: [id], kind: 'proposal' })
  const compartment = row && opened.get(row.part)
  return compartment ? ((await openDocument(compartment, row)) as DocumentBodies['proposal']) : null
}
