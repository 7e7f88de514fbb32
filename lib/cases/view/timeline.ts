import type { CaseEventRow } from '@/lib/db/timeline'
import type { Directory } from '@/lib/directory/load-directory'
import { mayRead, ownMatters, type Ref } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'
import type { LoadedCase } from '../load/load-case'
import type { CaseParticipants } from '../model/participants'
import type { TimelineEntry } from '../model/views'
import { personView } from './where'

/** Alarms that ring for one person's attention; as a line of the timeline they would only be noise. */
const reminders = new Set([
  'acceptReminderDue',
  'firstReplyDue',
  'proposalReminderDue',
  'updateDue',
  'longOpenDue',
  'safetyReminderDue',
  'lookAgainDue',
  'retaliationReminderDue',
  'adviceReminderDue',
])

/**
 * What handlers do among themselves; the subject is told what comes of it. That there is another report or another case
 * is nobody's to learn from here: it may be about the reader.
 */
const ofTheDesk = new Set([
  'attachReport',
  'linkCase',
  'escalate',
  'transfer',
  'takeBackTransfer',
  'declineTransfer',
  'transferAnswerDue',
  'requestLegalHold',
  'confirmLegalHold',
  'liftLegalHold',
  'legalHoldDue',
  'lookAtName',
  'identifyPerson',
  'takeBackPerson',
  'screen',
  'addStatement',
  'finishGathering',
  'gatherMore',
  'decide',
  'decideImposed',
  'declineDecision',
  'takeBackDecision',
  'tellOther',
  'correctOthers',
  'upholdConflict',
  'dismissConflict',
  'conflictAnswerDue',
  'identityAnswerDue',
  'askException',
  'agreeException',
  'refuseException',
  'exceptionAnswerDue',
  'withdrawalAnswerDue',
  'retaliationEscalationDue',
])

/** What passes between the reporter and whoever handles it; whom it is about learns nothing of it, not even that. */
const ofTheReporter = new Set([
  'reported',
  'acceptConflictOfInterest',
  'objectToConflictOfInterest',
  'conflictOfInterestAnswerDue',
  'declareConflictOfInterest',
  'showReporter',
  'clearText',
  'objectToText',
  'overrideObjection',
  'disclosureDue',
  'withdraw',
  'goOn',
  'reportRetaliation',
  'answerRetaliation',
  'informReporter',
  'askIdentity',
  'openIdentity',
  'refuseIdentity',
  'sealIdentity',
  'identitySealDue',
])
/** What passes between the respondent and whoever handles it: theirs, and not the reporter's to follow step by step. */
const ofTheRespondent = new Set([
  'speak',
  'nameCompanion',
  'contestContact',
  'extendHearing',
  'noteContact',
  'noteNotAnswered',
  'propose',
  'agree',
  'withdrawProposal',
  'informRespondent',
  'putTemporaryMeasure',
  'confirmTemporaryMeasure',
  'renewTemporaryMeasure',
  'liftTemporaryMeasure',
  'temporaryMeasureConfirmationDue',
  'temporaryMeasureEndDue',
  'hearingDue',
  'proceedUnheard',
  // a slip that somebody else reported
  'counterPropose',
  'requestImposed',
  'confirmImposed',
  'declineImposed',
  'checkInDue',
  'checkedIn',
  'pauseCheckIns',
  'resumeCheckIns',
  'consentEnded',
  'tellOfException',
  // what became of them
  'agreementNotKept',
  'adjust',
  'returned',
  'returnDateDue',
  'planReviewDue',
])
const ofSafety = new Set([
  'raiseSafety',
  'noteSafetyAction',
  'reviewSafety',
  'standDownSafety',
  'safetyEscalationDue',
])

/** A safety concern is said to the subject by a person, not by a page; unless they raised it themselves. */
export const mayKnowSafety = (
  { timeline }: Pick<LoadedCase, 'timeline'>,
  reader: Ref,
  held: readonly Capacity[],
): boolean => !held.some((capacity) => ownMatters.includes(capacity)) || raisedLast(timeline) === reader

/** Who raised the concern that was the last one by then; null for none. */
const raisedLast = (timeline: readonly CaseEventRow[]): Ref | null =>
  timeline.findLast((row) => row.event === 'raiseSafety')?.actorRef ?? null

/** When it was reported, and how long it lay, could tell a respondent by whom: their timeline begins when they are heard. */
function sinceTheyKnow(timeline: readonly CaseEventRow[]): readonly CaseEventRow[] {
  const told = timeline.findIndex(({ event }) => event === 'putToRespondent' || event === 'informRespondent')
  // of a list's case only the last event is at hand
  return told < 0 ? timeline : timeline.slice(told)
}

/** The events that this reader may know of; of a list's case only the last is at hand, or none. */
export function eventsFor(
  loaded: Pick<LoadedCase, 'timeline' | 'kind'>,
  reader: Ref,
  held: readonly Capacity[],
): CaseEventRow[] {
  const handles = held.some((capacity) => !ownMatters.includes(capacity))
  // somebody else's report: neither side follows what passes between the other and the handler
  const hidden = (event: string): boolean =>
    !handles &&
    loaded.kind !== 'selfReport' &&
    (held.includes('reporter') ? ofTheRespondent.has(event) : ofTheReporter.has(event))
  const timeline = held.includes('respondent') ? sinceTheyKnow(loaded.timeline) : loaded.timeline
  const until = (index: number) => ({ timeline: timeline.slice(0, index + 1) })
  return (
    timeline
      // that somebody finds the handler too close is for whoever said it, and for those who judge it
      .filter(({ event, actorRef }) => handles || event !== 'raiseConflict' || actorRef === reader)
      .filter(({ event }, at) => !ofSafety.has(event) || mayKnowSafety(until(at), reader, held))
      .filter(({ event }) => !reminders.has(event))
      .filter(({ event }) => handles || !ofTheDesk.has(event))
      .filter(({ event }) => !hidden(event))
  )
}

/**
 * What happened so far, as this reader may know it. Whoever is only asked, or only knows that one waits, reads none of
 * it: who else was asked, stepped aside or has a conflict of interest is not theirs to know.
 */
export function timelineFor(
  loaded: LoadedCase,
  reader: Ref,
  held: readonly Capacity[],
  directory: Directory,
): TimelineEntry[] {
  if (!readsTimeline(loaded, held)) return []
  return eventsFor(loaded, reader, held).map(({ event, actorRef, capacity, at }) => ({
    at,
    event,
    by:
      actorRef && mayName(actorRef, reader, loaded, held)
        ? personView(actorRef, reader, directory, capacity ?? undefined)
        : null,
  }))
}

const readsTimeline = ({ kind }: LoadedCase, held: readonly Capacity[]): boolean =>
  mayRead('conversation', held, kind) || held.includes('reporter')

/**
 * Where a page of this reader stands, so that an answer to an older one is told from one that is not theirs: the number of
 * lines of their timeline. The file's own version would count what is hidden from them.
 */
export const versionFor = (loaded: LoadedCase, reader: Ref, held: readonly Capacity[]): number =>
  readsTimeline(loaded, held) ? eventsFor(loaded, reader, held).length : 0

/** Neither side learns from a line of the timeline who the other one is; who looks after the case knows both. */
function mayName(ref: Ref, reader: Ref, { participants }: LoadedCase, held: readonly Capacity[]): boolean {
  const handles = held.some((capacity) => !ownMatters.includes(capacity))
  return handles || ref === reader || !isParty(ref, participants)
}

const isParty = (ref: Ref, { live, ended, involvement }: CaseParticipants): boolean =>
  [...live, ...ended].some((row) => row.holderRef === ref && ownMatters.includes(row.capacity)) ||
  involvement.some((row) => row.kind === 'person' && row.ref === ref)
