import type { Effect } from '@/machines/effects'
import { chooseRecipients } from './choose-recipients'
import { type ParticipantsDraft, participantsDraft } from './participants-draft'
import type { AppliedEffects, Situation } from './situation'

/** Works through the effects in order; later ones see the rows that earlier ones made. */
export function applyEffects(effects: readonly Effect[], situation: Situation): AppliedEffects {
  const done: AppliedEffects = {
    grants: [],
    ends: [],
    exclusions: [],
    identified: [],
    freed: [],
    asked: [],
    startDeadlines: [],
    stopDeadlines: [],
    notices: [],
    outcome: null,
    documentsClosed: false,
    erase: false,
  }
  for (const effect of effects) apply(effect, situation, done)
  return done
}

type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>

function apply(effect: Effect, situation: Situation, done: AppliedEffects): void {
  const { actorRef, actorOfficeId, identified } = situation
  const participants = participantsDraft(situation, done)
  switch (effect.type) {
    case 'offer':
      if (effect.to === 'respondent') reveal(effect, situation, participants)
      else offer(effect, situation, done, participants)
      break
    case 'endOffers':
    case 'revoke':
      participants.end((row) => row.capacity === effect.capacity)
      break
    case 'revokeActor':
      participants.end((row) => row.holderRef === actorRef)
      break
    case 'grantActor':
      if (actorRef !== null) participants.grant(actorRef, effect.capacity, actorOfficeId)
      break
    case 'exclude':
      exclude(effect, situation, done, participants)
      break
    case 'identify':
      if (identified === null) break
      done.identified.push(identified)
      participants.end((row) => row.holderRef === identified)
      break
    case 'removeRespondent':
      done.freed.push(...situation.respondents)
      break
    case 'startDeadline':
      forgetDeadline(effect.deadline, done)
      done.startDeadlines.push({ name: effect.deadline, dueAt: situation.dueOf(effect) })
      break
    case 'stopDeadline':
      forgetDeadline(effect.deadline, done)
      done.stopDeadlines.push(effect.deadline)
      break
    case 'notify':
      notify(effect, situation, done, participants)
      break
    case 'recordOutcome':
      done.outcome = { resolution: effect.resolution, finding: effect.finding ?? null }
      break
    case 'retractOutcome':
      done.outcome = 'retracted'
      break
    case 'closeDocuments':
      done.documentsClosed = true
      break
    case 'erase':
      done.erase = true
      break
    default:
      throw new Error(`nothing carries out ${effect satisfies never}`)
  }
}

/** The respondent is not asked: from now on they see the case. */
function reveal(
  { capacity }: EffectOf<'offer'>,
  { respondents }: Situation,
  participants: ParticipantsDraft,
): void {
  for (const ref of respondents) participants.grant(ref, capacity)
}

function offer(
  { to, capacity }: EffectOf<'offer'>,
  situation: Situation,
  done: AppliedEffects,
  participants: ParticipantsDraft,
): void {
  for (const { officeId, refs, whole } of chooseRecipients(to, capacity, situation, done)) {
    done.asked.push({ officeId, ref: whole ? null : (refs[0] ?? null), capacity })
    for (const ref of refs) {
      // someone only made aware who is now asked in earnest holds the greater capacity alone
      if (capacity === 'offered') participants.end((row) => row.holderRef === ref && row.capacity === 'aware')
      participants.grant(ref, capacity, officeId)
    }
  }
}

function exclude(
  { who, why }: EffectOf<'exclude'>,
  { actorRef, conflictOfInterestDeclarerRef }: Situation,
  done: AppliedEffects,
  participants: ParticipantsDraft,
): void {
  const [handler = null] = participants.before('handler')
  const ref = { actor: actorRef, conflictOfInterestDeclarer: conflictOfInterestDeclarerRef, handler }[who]
  if (ref === null) return
  done.exclusions.push({ holderRef: ref, why })
  participants.end((row) => row.holderRef === ref)
}

/** The actor gets no notice of their own act. */
function notify(
  { to, notice }: EffectOf<'notify'>,
  { actorRef }: Situation,
  done: AppliedEffects,
  participants: ParticipantsDraft,
): void {
  for (const ref of participants.holders(to)) if (ref !== actorRef) done.notices.push({ to: ref, notice })
}

/** Of what an event says about one deadline the last counts. */
function forgetDeadline(name: EffectOf<'stopDeadline'>['deadline'], done: AppliedEffects): void {
  done.startDeadlines = done.startDeadlines.filter((deadline) => deadline.name !== name)
  done.stopDeadlines = done.stopDeadlines.filter((deadline) => deadline !== name)
}
