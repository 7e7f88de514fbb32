import type { Effect } from '@/machines/effects'
import type { CarriedOut, Situation } from './situation'
import { type Standings, standingsSoFar } from './standings-so-far'
import { whomToOffer } from './whom-to-offer'

/** Works through the effects in order; later ones see the rows that earlier ones made. */
export function carryOut(effects: readonly Effect[], situation: Situation): CarriedOut {
  const done: CarriedOut = {
    grants: [],
    ends: [],
    exclusions: [],
    identified: [],
    freed: [],
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

type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>

function apply(effect: Effect, situation: Situation, done: CarriedOut): void {
  const { actorRef, actorOfficeId, identified } = situation
  const standings = standingsSoFar(situation, done)
  switch (effect.type) {
    case 'offer':
      if (effect.to === 'respondent') reveal(effect, situation, standings)
      else offer(effect, situation, done, standings)
      break
    case 'endOffers':
    case 'revoke':
      standings.end((row) => row.capacity === effect.capacity)
      break
    case 'revokeActor':
      standings.end((row) => row.holderRef === actorRef)
      break
    case 'grantActor':
      if (actorRef !== null) standings.grant(actorRef, effect.capacity, actorOfficeId)
      break
    case 'exclude':
      exclude(effect, situation, done, standings)
      break
    case 'identify':
      if (identified === null) break
      done.identified.push(identified)
      standings.end((row) => row.holderRef === identified)
      break
    case 'freePerson':
      done.freed.push(...situation.respondents)
      break
    case 'startClock':
      forgetClock(effect.clock, done)
      done.startClocks.push({ name: effect.clock, dueAt: situation.dueOf(effect) })
      break
    case 'stopClock':
      forgetClock(effect.clock, done)
      done.stopClocks.push(effect.clock)
      break
    case 'notify':
      notify(effect, situation, done, standings)
      break
    case 'recordOutcome':
      done.outcome = { resolution: effect.resolution, finding: effect.finding ?? null }
      break
    case 'retractOutcome':
      done.outcome = 'retracted'
      break
    case 'closeWords':
      done.wordsClosed = true
      break
    case 'erase':
      done.erase = true
      break
    default:
      throw new Error(`nothing carries out ${effect satisfies never}`)
  }
}

/** Nobody is asked: from now on they see what is said of them. */
function reveal({ capacity }: EffectOf<'offer'>, { respondents }: Situation, standings: Standings): void {
  for (const ref of respondents) standings.grant(ref, capacity)
}

function offer(
  { to, capacity }: EffectOf<'offer'>,
  situation: Situation,
  done: CarriedOut,
  standings: Standings,
): void {
  for (const { officeId, refs, whole } of whomToOffer(to, capacity, situation, done)) {
    done.asked.push({ officeId, ref: whole ? null : (refs[0] ?? null), capacity })
    for (const ref of refs) {
      // someone only made aware who is now asked in earnest holds the greater capacity alone
      if (capacity === 'offered') standings.end((row) => row.holderRef === ref && row.capacity === 'aware')
      standings.grant(ref, capacity, officeId)
    }
  }
}

function exclude(
  { who, why }: EffectOf<'exclude'>,
  { actorRef, tieDeclarerRef }: Situation,
  done: CarriedOut,
  standings: Standings,
): void {
  const [handler = null] = standings.before('handler')
  const ref = { actor: actorRef, tieDeclarer: tieDeclarerRef, handler }[who]
  if (ref === null) return
  done.exclusions.push({ holderRef: ref, why })
  standings.end((row) => row.holderRef === ref)
}

/** Nobody is told by mail of what they have just done themselves. */
function notify(
  { to, notice }: EffectOf<'notify'>,
  { actorRef }: Situation,
  done: CarriedOut,
  standings: Standings,
): void {
  for (const ref of standings.holders(to)) if (ref !== actorRef) done.notices.push({ to: ref, notice })
}

/** Of what an event says about one clock the last counts. */
function forgetClock(name: EffectOf<'stopClock'>['clock'], done: CarriedOut): void {
  done.startClocks = done.startClocks.filter((clock) => clock.name !== name)
  done.stopClocks = done.stopClocks.filter((clock) => clock !== name)
}
