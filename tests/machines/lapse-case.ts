import { begin, type CaseDescription, describeCase, step, workflows } from '@/machines'
import type { Effect } from '@/machines/effects'
import type { LapseEvent, LapseInput } from '@/machines/ethical-lapse/events'
import type { PlanDates } from '@/machines/parts/events'

/** One lapse case in the hands of a test: events in, and what it asks of the world. */
export interface LapseCase {
  /** sends events in their order; throws at one that the case does not take */
  send: (...events: LapseEvent[]) => LapseCase
  takes: (event: LapseEvent) => boolean
  is: () => CaseDescription
  /** the effects of the last event */
  effects: () => Effect[]
}

export function lapseCase(input: Partial<LapseInput> = {}): LapseCase {
  let last = begin(workflows.ethicalLapse, {
    source: 'outside',
    identity: 'anonymous',
    identified: true,
    ...input,
  })
  const one: LapseCase = {
    send(...events) {
      for (const event of events) {
        const next = step(workflows.ethicalLapse, last.snapshot, event)
        if (!next) throw new Error(`${one.is().state} does not take ${event.type}`)
        last = next
      }
      return one
    },
    takes: (event) => step(workflows.ethicalLapse, last.snapshot, event) !== null,
    is: () => describeCase('ethicalLapse', last.snapshot),
    effects: () => last.effects,
  }
  return one
}

const wordsId = 'some-words'
export const noDates: PlanDates = { returnOn: null, reviewOn: null, checkInOn: null }
export const acknowledge = { type: 'acknowledge', promisedOn: null } as const

/** Somebody has taken it on and looked at it. */
export const gathering = (input: Partial<LapseInput> = {}): LapseCase =>
  lapseCase(input).send({ type: 'lookAtName' }, acknowledge, { type: 'screen', wordsId })

/** The text was shown to the reporter, who had nothing against it, and then put to the respondent. */
export const put = (one: LapseCase, shownId = 'text'): LapseCase =>
  one.send(
    { type: 'showReporter', wordsId: shownId },
    { type: 'clearText', shownId },
    { type: 'putToRespondent', shownId, wordsId },
  )

/** The respondent has answered and the three areas are weighed. */
export const heard = (input: Partial<LapseInput> = {}): LapseCase =>
  put(gathering(input)).send(
    { type: 'speak', wordsId },
    ...(['meeting', 'subject', 'balance'] as const).map(
      (area) => ({ type: 'noteArea', area, wordsId: null }) as const,
    ),
    { type: 'finishGathering' },
  )

type Decided = Pick<Extract<LapseEvent, { type: 'decide' }>, 'finding' | 'resolution'> &
  Partial<Pick<Extract<LapseEvent, { type: 'decide' }>, 'replaces'>>

export const decide = (
  { finding, resolution, replaces = 'none' }: Decided,
  id = 'decision',
): Extract<LapseEvent, { type: 'decide' }> => ({ type: 'decide', finding, resolution, replaces, wordsId: id })

/** Decided by one, confirmed by another. */
export const decided = (one: LapseCase, terms: Decided, plan: PlanDates = noDates, id = 'decision') =>
  one.send(decide(terms, id), { type: 'confirmDecision', proposalId: id, wordsId, plan })

/** Both sides are told, each in a text of their own. */
export const toldBoth = (one: LapseCase, shownId = 'outcome') =>
  one.send(
    { type: 'informReporter', wordsId },
    { type: 'showReporter', wordsId: shownId },
    { type: 'clearText', shownId },
    { type: 'informRespondent', shownId, wordsId },
  )

export const supported: Decided = { finding: 'supported', resolution: 'noAgreement' }
export const notSupported: Decided = { finding: 'notSupported', resolution: 'nothingNeeded' }
export const noFinding: Decided = { finding: 'noneMade', resolution: 'nothingNeeded' }

export const ended = (input: Partial<LapseInput> = {}): LapseCase =>
  toldBoth(decided(heard(input), supported)).send({ type: 'close', wordsId })
