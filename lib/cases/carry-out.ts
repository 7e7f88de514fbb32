import type { CasePart, FileKind, OfficeRole, Ref } from '@/lib/policy'
import { compartmentsOf } from '@/lib/policy'
import type { CaseFacts, Organisation, Reach } from '@/lib/routing'
import type { Capacity, ClockName, Effect, LocalDate, Notice } from '@/machines/effects'
import type { Instant } from './views'
import { whomToOffer } from './whom-to-offer'

/** Somebody stands towards the case in a capacity, whatever parts that opens. */
export interface Standing {
  holderRef: Ref
  capacity: Capacity
}

/** Everything that turns "offer it to the next office" into people, dates and rows. Plain data: no database here. */
export interface Situation {
  actorRef: Ref | null
  kind: FileKind
  standing: readonly Standing[]
  org: Organisation
  routing: CaseFacts
  /** how far up the escalation that is due now reaches */
  reach: Reach
  /** the office through which the actor acts here; null for one's own matter and for a clock */
  actorOfficeId: string | null
  /** the office through which the present handler handles it */
  handlerOfficeId: string | null
  /** whom the handler named for a hand-over */
  named: { officeId: string; ref: Ref } | null
  /** whom the handler named as the one it concerns */
  identified: Ref | null
  /** whom the case concerns, as far as the directory knows them */
  respondents: readonly Ref[]
  tieDeclarerRef: Ref | null
  whoMayImpose: readonly OfficeRole[]
  /** everyone who held this capacity here before, with the office they would have acted in */
  askedBefore(capacity: Capacity): CaseFacts['asked']
  dueOf(clock: ClockName, on: LocalDate | undefined): Instant
}

/** The rows that one event adds, ends or starts; written by the gate together with the state. */
export interface CarriedOut {
  grants: { part: CasePart; holderRef: Ref; capacity: Capacity; officeId?: string }[]
  ends: Standing[]
  exclusions: { holderRef: Ref; why: ExclusionReason }[]
  /** who turns out to be the respondent */
  identified: Ref[]
  /** offices asked now, in whole or one person of them; they need a wrap when the actor can make one */
  asked: { officeId: string; ref: Ref | null; capacity: Capacity }[]
  startClocks: { name: ClockName; dueAt: Instant }[]
  stopClocks: ClockName[]
  notices: { to: Ref; notice: Notice }[]
  /** counted at closing; `retracted` when it is open again */
  outcome: { resolution: string; finding: string | null } | 'retracted' | null
  wordsClosed: boolean
  erase: boolean
}

type ExclusionReason = Extract<Effect, { type: 'exclude' }>['why']

/** Works through the effects in order; later ones see the rows that earlier ones made. */
export function carryOut(effects: readonly Effect[], situation: Situation): CarriedOut {
  const done: CarriedOut = {
    grants: [],
    ends: [],
    exclusions: [],
    identified: [],
    asked: [],
    startClocks: [],
    stopClocks: [],
    notices: [],
    outcome: null,
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
  const grant = (ref: Ref, capacity: Capacity, officeId: string | null = null) => {
    if (holds(ref, capacity)) return
    const through = officeId === null ? {} : { officeId }
    for (const part of compartmentsOf(capacity, situation.kind))
      done.grants.push({ part, holderRef: ref, capacity, ...through })
  }
  const exclude = (ref: Ref | null, why: ExclusionReason) => {
    if (ref === null) return
    done.exclusions.push({ holderRef: ref, why })
    end((row) => row.holderRef === ref)
  }

  switch (effect.type) {
    case 'offer':
      if (effect.to === 'respondent') {
        // nobody is asked: from now on they see what is said of them
        for (const ref of situation.respondents) grant(ref, effect.capacity)
        return
      }
      for (const found of whomToOffer(effect.to, effect.capacity, situation, done)) {
        done.asked.push({
          officeId: found.officeId,
          ref: found.whole ? null : (found.refs[0] ?? null),
          capacity: effect.capacity,
        })
        for (const ref of found.refs) {
          // someone only made aware who is now asked in earnest holds the greater capacity alone
          if (effect.capacity === 'offered') end((row) => row.holderRef === ref && row.capacity === 'aware')
          grant(ref, effect.capacity, found.officeId)
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
      if (situation.actorRef !== null) grant(situation.actorRef, effect.capacity, situation.actorOfficeId)
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
    case 'identify':
      if (situation.identified === null) return
      done.identified.push(situation.identified)
      end((row) => row.holderRef === situation.identified)
      return
    case 'recordOutcome':
      done.outcome = { resolution: effect.resolution, finding: effect.finding ?? null }
      return
    case 'retractOutcome':
      done.outcome = 'retracted'
      return
    case 'closeWords':
      done.wordsClosed = true
      return
    case 'erase':
      done.erase = true
      return
  }
}
