import { and, type EventObject, not, or, stateIn } from 'xstate'
import type { CaseContext } from './context'
import type { Area } from './events'

/** Questions that one region asks about another, for every workflow whose root is `open` with these regions. */
export const inRegion = (region: string, ...states: string[]) =>
  or(states.map((state) => stateIn({ open: { [region]: state } })))

export const allAreasNoted = stateIn({
  open: { assessment: { meeting: 'noted', subject: 'noted', balance: 'noted' } },
})
export const heardOrNotAnswered = inRegion('hearing', 'heard', 'notAnswered')
export const safetyConcernOpen = inRegion('safety', 'raised', 'actionTaken')
export const temporaryMeasureStands = inRegion('temporaryMeasure', 'inPlace', 'confirmed')
export const onHold = stateIn({ open: { hold: 'onHold' } })
export const legalHoldStands = stateIn({ open: { legalHold: 'held' } })
export const handlingIn = (...states: string[]) => inRegion('handling', ...states)

interface Asked {
  context: CaseContext
  event: EventObject
}

/** One question. A named type, so that questions about context and questions about regions can be combined. */
export type Question<C extends CaseContext> = ReturnType<typeof stateIn<C, EventObject, unknown>>

/** `all`, `any` and `no` of questions about one workflow's context. */
export const questionsAbout = <C extends CaseContext>() => ({
  all: (...questions: Question<C>[]) => and<C, EventObject, Question<C>[]>(questions),
  any: (...questions: Question<C>[]) => or<C, EventObject, Question<C>[]>(questions),
  no: (question: Question<C>) => not<C, EventObject, Question<C>>(question),
})
const { all, any, no } = questionsAbout<CaseContext>()

/** The event carries this field with this value. */
export const carries = (event: EventObject, field: string, value: unknown): boolean =>
  Reflect.get(event, field) === value

export const hasText = ({ event }: Asked) => {
  const id: unknown = Reflect.get(event, 'documentId')
  return typeof id === 'string' && id !== ''
}
export const subjectLives = ({ context }: Asked) => !context.died
export const heardOrExcused = any(heardOrNotAnswered, ({ context }: Asked) => context.proceedUnheard)
export const namesCurrentProposal = ({ context, event }: Asked) =>
  context.proposalId !== null && carries(event, 'proposalId', context.proposalId)

const reached = ({ event }: Asked) => event.type === 'noteContact' && carries(event, 'reached', true)

/** Where in its handling region each workflow answers what the shared parts ask about. */
export interface HandlingStates {
  /** ended: nothing runs any more */
  rests: string[]
  /** before anyone was told of it */
  untold: string[]
  /** it has a handler */
  held: string[]
  /** the areas of concern are weighed */
  weighed: string[]
  /** a temporary measure can be proposed */
  temporaryMeasure: string[]
}

/** What every workflow that handles a case demands. Who may do it is policy's question; these never look at a person. */
export function caseGuards(states: HandlingStates) {
  const atRest = handlingIn(...states.rests)
  const untold = handlingIn(...states.untold)
  const caseIsOpen = no(any(atRest, untold))
  return {
    hasText,
    subjectLives,
    onHold,
    safetyConcernOpen,
    caseRests: atRest,
    caseIsOpen,
    caseIsOpenAndHasText: all(caseIsOpen, hasText),
    someoneWasToldAndHasText: all(no(untold), hasText),
    handlerHolds: handlingIn(...states.held),
    beingOffered: handlingIn('awaitingAcceptance'),
    staysSilent: all(no(onHold), ({ context }: Asked) => context.reminded),

    // offered
    noOtherOffered: ({ event }: Asked) => carries(event, 'othersOffered', false),

    // hearing
    reachedThem: all(caseIsOpen, hasText, subjectLives, reached),
    triedToReach: all(caseIsOpen, hasText, subjectLives, no(reached)),
    mayNoteContact: all(caseIsOpen, hasText, subjectLives),
    triedTwoChannels: all(caseIsOpen, hasText, ({ context }: Asked) => context.attempts.length >= 2),
    mayExtendHearing: all(caseIsOpen, subjectLives, ({ context }: Asked) => !context.hearingExtended),
    mayContest: all(caseIsOpen, hasText, subjectLives),
    safetyForbidsWaiting: all(caseIsOpen, hasText, safetyConcernOpen),

    // assessment and response
    beingUnderstood: handlingIn(...states.weighed),
    concerns: ({ event }: Asked, { area }: { area: Area }) => carries(event, 'area', area),
    mayPropose: all(hasText, subjectLives, allAreasNoted, heardOrExcused),
    answersTheProposal: namesCurrentProposal,
    declinesTheProposal: all(hasText, namesCurrentProposal),
    mayAskReview: all(hasText, subjectLives, ({ context }: Asked) => context.reviewWindow !== 'over'),
    handlerStillHere: ({ context }: Asked) => !context.handlerLeft,
    handlerHasLeft: all(hasText, ({ context }: Asked) => context.handlerLeft),
    rolePaused: all(caseIsOpen, ({ context }: Asked) => context.role === 'paused'),

    // the other regions
    mayPutTemporaryMeasure: all(hasText, subjectLives, handlingIn(...states.temporaryMeasure)),
    mayRaiseSafety: all(caseIsOpen, hasText),
    mayHold: all(handlingIn(...states.held), hasText, subjectLives),
    mayErase: all(atRest, no(legalHoldStands)),
    deathCanBeNoted: all(no(untold), hasText, subjectLives),
  }
}
