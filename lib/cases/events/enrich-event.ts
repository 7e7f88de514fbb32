import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import { localDate } from '@/lib/deadlines/due'
import { ok, type Result, refuse } from '@/lib/policy/result'
import { personRef } from '@/lib/vault/references'
import type { CasePersonEvent } from '@/machines'
import type { PlanDates } from '@/machines/shared/events'
import { readBody } from '../load/read-body'
import type { DocumentBody } from '../model/document-bodies'
import { officeOf } from '../model/participants'
import type { ProposalContent } from '../model/views'
import { validateReport } from './check-proposal'
import { missingIn } from './decision-schema'
import { bodyOf } from './document-of-event'
import type { EventRequest } from './event-request'
import { onlyAgreed } from './only-agreed'
import { nextCheckIn, planDatesOf } from './plan-dates'

export interface EnrichedEvent {
  event: CasePersonEvent
  /** what is to be sealed under the event's `documentId`; null when there is nothing */
  body: DocumentBody | null
}

/**
 * Completes a form's event: the id of its document, dates out of the sealed proposal it names, whether others are still
 * offered it, the very text that the reporter was shown. None of that is taken from the form.
 */
export async function enrichEvent(tx: Tx, given: EventRequest): Promise<Result<EnrichedEvent>> {
  const wrong = validate(given) ?? (await onlyAgreed(tx, given))
  if (wrong) return refuse('invalid', wrong)
  const body = await bodyOf(tx, given)
  if (!body.ok) return body
  if (body.value === null && given.document?.required)
    return refuse(
      'invalid',
      given.document.kind === 'proposal' ? { proposal: 'required' } : { words: 'textMissing' },
    )
  const documentId = body.value === null ? null : randomUUID()
  const whole = { ...given.event, documentId, ...(await factsFor(tx, given)) } as CasePersonEvent
  return ok({ event: whole, body: body.value })
}

function validate({ event, command, actor, at }: EventRequest): Record<string, string> | null {
  const today = localDate(at, actor.timeZone)
  if (command.proposal) {
    const wrong = validateReport(command.proposal, { imposed: event.type === 'requestImposed', today })
    if (wrong) return { proposal: wrong }
  }
  if (event.type === 'decide' || event.type === 'decideImposed') {
    if (!command.decision) return { decision: 'required' }
    const imposed = command.decision.resolution === 'imposed'
    if (imposed !== (event.type === 'decideImposed')) return { resolution: 'choice' }
    return missingIn(command.decision, today)
  }
  return null
}

const noDates: PlanDates = { returnOn: null, reviewOn: null, checkInOn: null }

/** What an event carries that only the case, or the sealed document it names, can tell. */
async function factsFor(tx: Tx, given: EventRequest): Promise<object> {
  const { event, loaded, actor, at, command } = given
  const offeredBeside = (ref: string | null) =>
    loaded.participants.live.some((row) => row.capacity === 'offered' && row.holderRef !== ref)
  const proposal = (id: string): Promise<ProposalContent | null> => readBody(tx, given, id, 'proposal')
  switch (event.type) {
    case 'recuse':
      return { othersOffered: offeredBeside(actor.ref) }
    case 'identifyPerson':
      return { colleague: isColleague(given) }
    case 'objectToConflictOfInterest':
      return { othersOffered: offeredBeside(loaded.participants.conflictOfInterestDeclarerRef) }
    case 'agree':
    case 'confirmImposed': {
      const plan = await proposal(event.proposalId)
      // an unknown proposal has no dates; the workflow refuses it by its id
      return { plan: plan ? planDatesOf(plan) : noDates }
    }
    case 'confirmDecision': {
      const decision = await readBody(tx, given, event.proposalId, 'decision')
      return { plan: decision ? planDatesOf(decision.plan) : noDates }
    }
    case 'decide': {
      const { finding, resolution, replaces } = command.decision ?? {}
      return { finding, resolution, replaces }
    }
    case 'decideImposed':
      return { replaces: command.decision?.replaces }
    case 'checkedIn': {
      const plan = loaded.at.planId ? await proposal(loaded.at.planId) : null
      return { nextOn: nextCheckIn(plan, localDate(at, actor.timeZone)) }
    }
    default:
      return {}
  }
}

/** The named person is a member of the handler's office. False at the Independent Reviewers: no office comes after. */
function isColleague({ actor, command, loaded, directory }: EventRequest): boolean {
  const org = directory.organisation
  const theirs = officeOf(actor.ref, loaded.participants, org)
  const desk = org.offices.find((office) => office.id === theirs && office.role !== 'independentReviewer')
  return desk?.members.some((seat) => seat.ref === personRef(command.toPersonId ?? '')) ?? false
}
