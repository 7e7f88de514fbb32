import { begin, type CaseDescription, describeCase, step, workflows } from '@/machines'
import type { ConcernEvent, ConcernInput } from '@/machines/concern/events'
import type { Effect } from '@/machines/effects'
import type { PlanDates } from '@/machines/shared/events'

/** One concern in the hands of a test: events in, and what it asks of the world. */
export interface ConcernCase {
  /** sends events in their order; throws at one that the case does not take */
  send: (...events: ConcernEvent[]) => ConcernCase
  takes: (event: ConcernEvent) => boolean
  is: () => CaseDescription
  /** the effects of the last event */
  effects: () => Effect[]
}

export function concernCase(input: Partial<ConcernInput> = {}): ConcernCase {
  let last = begin(workflows.concern, {
    source: 'outside',
    identity: 'anonymous',
    identified: true,
    ...input,
  })
  const one: ConcernCase = {
    send(...events) {
      for (const event of events) {
        const next = step(workflows.concern, last.snapshot, event)
        if (!next) throw new Error(`${one.is().state} does not take ${event.type}`)
        last = next
      }
      return one
    },
    takes: (event) => step(workflows.concern, last.snapshot, event) !== null,
    is: () => describeCase('concern', last.snapshot),
    effects: () => last.effects,
  }
  return one
}

const documentId = 'some-words'
export const noDates: PlanDates = { returnOn: null, reviewOn: null, checkInOn: null }
export const accept = { type: 'accept', promisedOn: null } as const

/** A handler has accepted and screened it. */
export const gathering = (input: Partial<ConcernInput> = {}): ConcernCase =>
  concernCase(input).send({ type: 'lookAtName' }, accept, { type: 'screen', documentId })

/** The text was shown to the reporter, who had nothing against it, and then put to the respondent. */
export const put = (one: ConcernCase, shownId = 'text'): ConcernCase =>
  one.send(
    { type: 'showReporter', documentId: shownId },
    { type: 'clearText', shownId },
    { type: 'putToRespondent', shownId, documentId },
  )

/** The respondent has answered and the three areas are weighed. */
export const heard = (input: Partial<ConcernInput> = {}): ConcernCase =>
  put(gathering(input)).send(
    { type: 'speak', documentId },
    ...(['meeting', 'subject', 'balance'] as const).map(
      (area) => ({ type: 'noteArea', area, documentId: null }) as const,
    ),
    { type: 'finishGathering' },
  )

type Decided = Pick<Extract<ConcernEvent, { type: 'decide' }>, 'finding' | 'resolution'> &
  Partial<Pick<Extract<ConcernEvent, { type: 'decide' }>, 'replaces'>>

export const decide = (
  { finding, resolution, replaces = 'none' }: Decided,
  id = 'decision',
): Extract<ConcernEvent, { type: 'decide' }> => ({
  type: 'decide',
  finding,
  resolution,
  replaces,
  documentId: id,
})

/** Decided by one, confirmed by another. */
export const decided = (one: ConcernCase, terms: Decided, plan: PlanDates = noDates, id = 'decision') =>
  one.send(decide(terms, id), { type: 'confirmDecision', proposalId: id, documentId, plan })

/** Both sides are told, each in a text of their own. */
export const toldBoth = (one: ConcernCase, shownId = 'outcome') =>
  one.send(
    { type: 'informReporter', documentId },
    { type: 'showReporter', documentId: shownId },
    { type: 'clearText', shownId },
    { type: 'informRespondent', shownId, documentId },
  )

export const supported: Decided = { finding: 'supported', resolution: 'noAgreement' }
export const notSupported: Decided = { finding: 'notSupported', resolution: 'nothingNeeded' }
export const noFinding: Decided = { finding: 'noneMade', resolution: 'nothingNeeded' }

export const ended = (input: Partial<ConcernInput> = {}): ConcernCase =>
  toldBoth(decided(heard(input), supported)).send({ type: 'close', documentId })
