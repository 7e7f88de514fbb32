import type { CasePart, OfficeRole, Ref } from '@/lib/policy'
import { compartmentsOf } from '@/lib/policy'
import {
  type CaseFacts,
  type Choice,
  fallbackRoute,
  interimConfirmerFor,
  nextOffice,
  type Organisation,
  officeAbove,
  type Reach,
  reviewerFor,
  safetyWatchFor,
  secondPersonFor,
} from '@/lib/routing'
import type { Capacity, ClockName, Effect, LocalDate, Notice, OfferTarget } from '@/machines/effects'
import type { Instant } from './views'

/** Somebody stands towards the case in a capacity, whatever parts that opens. */
export interface Standing {
  holderRef: Ref
  capacity: Capacity
}

/** Everything that turns "offer it to the next office" into people, dates and rows. Plain data: no database here. */
export interface Situation {
  actorRef: Ref | null
  standing: readonly Standing[]
  org: Organisation
  routing: CaseFacts
  /** how far up the escalation that is due now reaches */
  reach: Reach
  /** the office through which the present handler handles it */
  handlerOfficeId: string | null
  /** whom the handler named for a hand-over */
  named: { officeId: string; ref: Ref } | null
  tieDeclarerRef: Ref | null
  whoMayImpose: readonly OfficeRole[]
  /** everyone who held this capacity here before, with the office they would have acted in */
  askedBefore(capacity: Capacity): CaseFacts['asked']
  dueOf(clock: ClockName, on: LocalDate | undefined): Instant
}

/** The rows that one event adds, ends or starts; written by the gate together with the state. */
export interface CarriedOut {
  grants: { part: CasePart; holderRef: Ref; capacity: Capacity }[]
  ends: Standing[]
  exclusions: { holderRef: Ref; why: 'steppedAside' | 'tieObjected' }[]
  /** offices asked now, in whole or one person of them; they need a wrap when the actor can make one */
  asked: { officeId: string; ref: Ref | null }[]
  startClocks: { name: ClockName; dueAt: Instant }[]
  stopClocks: ClockName[]
  notices: { to: Ref; notice: Notice }[]
  resolution: string | null
  wordsClosed: boolean
  erase: boolean
}

/** Works through the effects in order; later ones see the rows that earlier ones made. */
export function carryOut(effects: readonly Effect[], situation: Situation): CarriedOut {
  const done: CarriedOut = {
    grants: [],
    ends: [],
    exclusions: [],
    asked: [],
    startClocks: [],
    stopClocks: [],
    notices: [],
    resolution: null,
    wordsClosed: false,
    erase: false,
  }
  for (const effect of effects) apply(effect, situation, done)
  return done
}

function apply(effect: Effect, situation: Situation, done: CarriedOut): void {
  const live = situation.standing.filter((row) => !done.ends.includes(row))
  const end = (which: (row: Standing) => boolean) => {
    done.ends.push(...live.filter(which))
    done.grants = done.grants.filter((row) => !which(row))
  }
  const holds = (ref: Ref, capacity: Capacity) =>
    [...live, ...done.grants].some((row) => row.holderRef === ref && row.capacity === capacity)
  const grant = (ref: Ref, capacity: Capacity) => {
    if (holds(ref, capacity)) return
    for (const part of compartmentsOf(capacity)) done.grants.push({ part, holderRef: ref, capacity })
  }
  const exclude = (ref: Ref | null, why: 'steppedAside' | 'tieObjected') => {
    if (ref === null) return
    done.exclusions.push({ holderRef: ref, why })
    end((row) => row.holderRef === ref)
  }

  switch (effect.type) {
    case 'offer':
      for (const found of whomToOffer(effect.to, effect.capacity, situation, done)) {
        done.asked.push({ officeId: found.officeId, ref: found.whole ? null : (found.refs[0] ?? null) })
        for (const ref of found.refs) {
          // someone only made aware who is now asked in earnest holds the greater capacity alone
          if (effect.capacity === 'offered') end((row) => row.holderRef === ref && row.capacity === 'aware')
          grant(ref, effect.capacity)
        }
      }
      return
    case 'endOffers':
    case 'revoke':
      end((row) => row.capacity === effect.capacity)
      return
    case 'revokeActor':
      end((row) => row.holderRef === situation.actorRef)
      return
    case 'grantActor':
      if (situation.actorRef !== null) grant(situation.actorRef, effect.capacity)
      return
    case 'exclude': {
      const handler = live.find((row) => row.capacity === 'handler')?.holderRef ?? null
      const who = {
        actor: situation.actorRef,
        tieDeclarer: situation.tieDeclarerRef,
        handler,
      }[effect.who]
      exclude(who, effect.why)
      return
    }
    case 'startClock':
      done.startClocks = done.startClocks.filter((clock) => clock.name !== effect.clock)
      done.startClocks.push({ name: effect.clock, dueAt: situation.dueOf(effect.clock, effect.on) })
      done.stopClocks = done.stopClocks.filter((clock) => clock !== effect.clock)
      return
    case 'stopClock':
      done.startClocks = done.startClocks.filter((clock) => clock.name !== effect.clock)
      done.stopClocks.push(effect.clock)
      return
    case 'notify': {
      const holders = [...live, ...done.grants].filter((row) => row.capacity === effect.to)
      for (const ref of new Set(holders.map((row) => row.holderRef))) {
        // nobody is told by mail of what they have just done themselves
        if (ref !== situation.actorRef) done.notices.push({ to: ref, notice: effect.notice })
      }
      return
    }
    case 'recordOutcome':
      done.resolution = effect.resolution
      return
    case 'closeWords':
      done.wordsClosed = true
      return
    case 'erase':
      done.erase = true
      return
  }
}

interface Asked {
  officeId: string
  refs: readonly Ref[]
  /** the office as a whole was asked, not one person of it */
  whole: boolean
}

function whomToOffer(
  to: OfferTarget,
  capacity: Capacity,
  situation: Situation,
  done: CarriedOut,
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
      // who already knows that one waits is asked in earnest before anybody further away
      const aware = situation.standing.filter((row) => row.capacity === 'aware').map((row) => row.holderRef)
      if (capacity === 'offered' && aware.length > 0) return officesAsked(aware, facts, org)
      return one(nextOffice(org, facts, situation.reach))
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
    case 'secondPerson': {
      const asked = situation.askedBefore(capacity)
      return one(secondPersonFor(org, facts, handlerOfficeId ?? '', whoMayImpose, asked))
    }
    case 'reviewer':
      return one(reviewerFor(org, facts, handlerOfficeId ?? '', situation.askedBefore(capacity)))
    case 'interimConfirmer':
      return one(interimConfirmerFor(org, facts, handlerOfficeId ?? '', situation.askedBefore(capacity)))
  }
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
function factsSoFar({ routing }: Situation, done: CarriedOut): CaseFacts {
  return {
    ...routing,
    asked: [...routing.asked, ...done.asked],
    excluded: {
      ...routing.excluded,
      people: [...routing.excluded.people, ...done.exclusions.map((row) => row.holderRef)],
    },
  }
}
