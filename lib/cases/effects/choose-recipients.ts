import type { Ref } from '@/lib/policy'
import {
  type CaseFacts,
  type Choice,
  conflictJudgeFor,
  exceptionApproverFor,
  fallbackRoute,
  identityCustodianFor,
  nextOffice,
  type Organisation,
  officeAbove,
  reviewerFor,
  safetyWatchFor,
  secondApproverFor,
  temporaryMeasureApproverFor,
} from '@/lib/routing'
import type { Capacity, OfferTarget } from '@/machines/effects'
import type { AppliedEffects, Situation } from './situation'

/** The effects so far of the present event, as far as routing depends on them. */
type SoFar = Pick<AppliedEffects, 'asked' | 'exclusions' | 'identified'>

interface Asked {
  officeId: string
  refs: readonly Ref[]
  /** the office as a whole was asked, not one person of it */
  whole: boolean
}

/** Who an offer reaches, past every conflict of interest; empty when no one is eligible. */
export function chooseRecipients(
  to: OfferTarget,
  capacity: Capacity,
  situation: Situation,
  done: SoFar,
): readonly Asked[] {
  const { org, handlerOfficeId, whoMayImpose } = situation
  const facts = factsSoFar(situation, done)
  const one = (choice: Choice): Asked[] =>
    choice.found
      ? [{ officeId: choice.candidate.officeId, refs: choice.candidate.eligible, whole: true }]
      : []
  switch (to) {
    case 'chosen':
      return fallbackRoute(org, facts)
        .steps.filter((step) => step.when === 'atOnce')
        .map((step) => ({
          officeId: step.officeId,
          refs: step.eligible,
          whole: !Object.hasOwn(facts.personIn, step.officeId),
        }))
    case 'nextOffice': {
      // a person who is aware already is asked before anyone further away
      const aware = situation.participants
        .filter((row) => row.capacity === 'aware')
        .map((row) => row.holderRef)
      if (capacity === 'offered' && aware.length > 0) return officesAsked(aware, facts, org)
      return one(
        nextOffice(
          org,
          capacity === 'transferOffered' ? withoutHandler(situation, facts) : facts,
          situation.reach,
        ),
      )
    }
    case 'officeAbove':
      return handlerOfficeId === null
        ? one(nextOffice(org, facts, situation.reach))
        : one(officeAbove(org, facts, handlerOfficeId))
    case 'centralOffice':
      return one(safetyWatchFor(org, facts, handlerOfficeId ?? ''))
    case 'named':
      return situation.named
        ? [{ officeId: situation.named.officeId, refs: [situation.named.ref], whole: false }]
        : []
    case 'secondApprover': {
      const asked = situation.askedBefore(capacity)
      return one(secondApproverFor(org, facts, handlerOfficeId ?? '', whoMayImpose, asked))
    }
    case 'respondent':
      return []
    case 'identityCustodian':
      return one(identityCustodianFor(org, facts, situation.askedBefore(capacity)))
    case 'conflictJudge':
      return one(conflictJudgeFor(org, facts, handlerOfficeId ?? '', situation.askedBefore(capacity)))
    case 'exceptionApprover':
      return one(exceptionApproverFor(org, facts, handlerOfficeId ?? '', situation.askedBefore(capacity)))
    case 'reviewer':
      return one(reviewerFor(org, facts, handlerOfficeId ?? '', situation.askedBefore(capacity)))
    case 'temporaryMeasureApprover':
      return one(
        temporaryMeasureApproverFor(org, facts, handlerOfficeId ?? '', situation.askedBefore(capacity)),
      )
  }
}

/** A handler cannot take a case over from themselves, in another office either. */
const withoutHandler = ({ participants }: Situation, facts: CaseFacts): CaseFacts => {
  const handlers = participants.filter((row) => row.capacity === 'handler').map((row) => row.holderRef)
  return { ...facts, peopleInvolved: [...facts.peopleInvolved, ...handlers] }
}

/** These people by the offices through which this case came to them; whatever else they hold is not asked. */
const officesAsked = (refs: readonly Ref[], facts: CaseFacts, org: Organisation): Asked[] =>
  org.offices
    .filter((office) => facts.asked.some((one) => one.officeId === office.id))
    .map((office) => ({
      officeId: office.id,
      refs: office.members.map((seat) => seat.ref).filter((ref) => refs.includes(ref)),
      whole: true,
    }))
    .filter((asked) => asked.refs.length > 0)

/** What this very event has already excluded or asked counts for its later effects. */
function factsSoFar({ routing }: Situation, done: SoFar): CaseFacts {
  return {
    ...routing,
    asked: [...routing.asked, ...done.asked],
    peopleInvolved: [...routing.peopleInvolved, ...done.identified],
    excluded: {
      ...routing.excluded,
      people: [...routing.excluded.people, ...done.exclusions.map((row) => row.holderRef)],
    },
  }
}
