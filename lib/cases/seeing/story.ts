import type { CaseEventRow } from '@/lib/db/story'
import type { Directory } from '@/lib/directory/load-directory'
import { mayRead, ownMatters, type Ref } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'
import type { CaseStanding } from '../act-facts'
import type { LoadedCase } from '../load-case'
import type { StoryEntry } from '../views'
import { personView } from './where'

/** Alarms that ring for one person's attention; as a line of the story they would only be noise. */
const reminders = new Set([
  'acknowledgeReminderDue',
  'firstReplyDue',
  'proposalReminderDue',
  'updateDue',
  'longOpenDue',
  'safetyReminderDue',
  'lookAgainDue',
  'retaliationReminderDue',
  'consultationReminderDue',
])

/**
 * What handlers do among themselves; the subject is told what comes of it. That there is another report or another case
 * is nobody's to learn from here: it may be about the reader.
 */
const ofTheDesk = new Set([
  'attachReport',
  'linkCase',
  'handUp',
  'handOver',
  'takeBackHandOver',
  'declineHandOver',
  'handOverAnswerDue',
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
  'acceptTie',
  'objectToTie',
  'tieAnswerDue',
  'declareTie',
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
  'putInterim',
  'confirmInterim',
  'renewInterim',
  'liftInterim',
  'interimConfirmationDue',
  'interimEndDue',
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
  { story }: Pick<LoadedCase, 'story'>,
  reader: Ref,
  held: readonly Capacity[],
): boolean => !held.some((capacity) => ownMatters.includes(capacity)) || raisedLast(story) === reader

/** Who raised the concern that was the last one by then; null for none. */
const raisedLast = (story: readonly CaseEventRow[]): Ref | null =>
  story.findLast((row) => row.event === 'raiseSafety')?.actorRef ?? null

/** When it was reported, and how long it lay, could tell a respondent by whom: their story begins when they are heard. */
function sinceTheyKnow(story: readonly CaseEventRow[]): readonly CaseEventRow[] {
  const told = story.findIndex(({ event }) => event === 'putToRespondent' || event === 'informRespondent')
  // of a list's case only the last event is at hand
  return told < 0 ? story : story.slice(told)
}

/** The events that this reader may know of; of a list's case only the last is at hand, or none. */
export function eventsFor(
  loaded: Pick<LoadedCase, 'story' | 'kind'>,
  reader: Ref,
  held: readonly Capacity[],
): CaseEventRow[] {
  const handles = held.some((capacity) => !ownMatters.includes(capacity))
  // somebody else's report: neither side follows what passes between the other and the handler
  const hidden = (event: string): boolean =>
    !handles &&
    loaded.kind !== 'selfReport' &&
    (held.includes('reporter') ? ofTheRespondent.has(event) : ofTheReporter.has(event))
  const story = held.includes('respondent') ? sinceTheyKnow(loaded.story) : loaded.story
  const until = (index: number) => ({ story: story.slice(0, index + 1) })
  return (
    story
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
 * it: who else was asked, stepped aside or has a tie is not theirs to know.
 */
export function storyFor(
  loaded: LoadedCase,
  reader: Ref,
  held: readonly Capacity[],
  directory: Directory,
): StoryEntry[] {
  if (!readsStory(loaded, held)) return []
  return eventsFor(loaded, reader, held).map(({ event, actorRef, capacity, at }) => ({
    at,
    event,
    by:
      actorRef && mayName(actorRef, reader, loaded, held)
        ? personView(actorRef, reader, directory, capacity ?? undefined)
        : null,
  }))
}

const readsStory = ({ kind }: LoadedCase, held: readonly Capacity[]): boolean =>
  mayRead('conversation', held, kind) || held.includes('reporter')

/**
 * Where a page of this reader stands, so that an answer to an older one is told from one that is not theirs: the number of
 * lines of their story. The file's own version would count what is hidden from them.
 */
export const versionFor = (loaded: LoadedCase, reader: Ref, held: readonly Capacity[]): number =>
  readsStory(loaded, held) ? eventsFor(loaded, reader, held).length : 0

/** Neither side learns from a line of the story who the other one is; who looks after the case knows both. */
function mayName(ref: Ref, reader: Ref, { standing }: LoadedCase, held: readonly Capacity[]): boolean {
  const handles = held.some((capacity) => !ownMatters.includes(capacity))
  return handles || ref === reader || !isParty(ref, standing)
}

const isParty = (ref: Ref, { live, ended, concerns }: CaseStanding): boolean =>
  [...live, ...ended].some((row) => row.holderRef === ref && ownMatters.includes(row.capacity)) ||
  concerns.some((row) => row.kind === 'person' && row.ref === ref)
