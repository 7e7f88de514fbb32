import type { Tx } from '@/lib/db/client'
import type { DocumentPart } from '@/lib/db/documents'
import type { CaseEventRow } from '@/lib/db/timeline'
import type { Directory } from '@/lib/directory/load-directory'
import type { PartyActor, Ref } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'
import type { LoadedCase } from '../load/load-case'
import { type OpenedDocument, ofKind } from '../load/open-documents'
import type { ConcernReportView, ConcernView, PointView, ShownText } from '../model/concern-views'
import { peopleInvolved } from '../model/participants'
import type { Message } from '../model/views'
import { concernLinks } from './concern-links'
import { decisionViews } from './decision-views'
import { textOf } from './text-of-event'
import { messagesOf } from './text-views'
import { personView } from './where'

interface ConcernSources {
  loaded: LoadedCase
  /** those this reader has open, in the order in which they were written */
  documents: readonly OpenedDocument[]
  opened: ReadonlyMap<DocumentPart, unknown>
  held: readonly Capacity[]
  reader: Ref
  /** without it nothing of other files is looked up */
  actor?: PartyActor
  directory: Directory
}

/**
 * What a report about another person adds to a case, as this reader may see it; null for a self-report. A subject or
 * respondent learns nothing about the reporter: their view is the same as if there were none.
 */
export async function concernView(tx: Tx, sources: ConcernSources): Promise<ConcernView | null> {
  const { loaded, documents, opened, held, reader, actor } = sources
  const { at, kind } = loaded
  if (kind === 'selfReport' || kind === 'advice') return null
  const isAbout = held.includes('subject') || held.includes('respondent')
  const atDesk = opened.has('desk')
  // who reported it is for themselves, for who handles it, and for the identity custodian of their name
  const ofReporter = !isAbout && (atDesk || held.includes('reporter') || held.includes('identityCustodian'))
  const last = <K extends 'screening' | 'put' | 'companion' | 'identity'>(which: K) =>
    ofKind(documents, which).at(-1)
  const screening = last('screening')
  const put = last('put')
  return {
    identity: ofReporter ? at.identity : 'none',
    identityState: ofReporter ? at.identityState : 'none',
    identityReason: ofReporter ? at.identityReason : null,
    identityOpenings: ofReporter ? openingsOf(sources) : [],
    identityText: last('identity')?.body ?? null,
    identified: at.identified,
    respondentKnows: at.respondentKnows,
    report: reportOf(sources),
    added: ofKind(documents, 'facts').map((one) => factsMessage(one, sources)),
    reporterThread: opened.has('reporter') ? messagesOf(sources, 'reporter') : null,
    screening: screening
      ? {
          guidelines: screening.body.guidelines,
          sawIt: screening.body.sawIt,
          words: screening.body.text,
          at: screening.writtenAt,
        }
      : null,
    shown: shownOf(sources),
    points: put ? pointsOf(put, documents) : null,
    putText: put?.body.text ?? null,
    companion: last('companion')?.body.text ?? null,
    decisions: atDesk ? decisionViews(loaded, documents) : null,
    told: ofKind(documents, 'told').map((one) => ({
      id: one.id,
      at: one.writtenAt,
      ...one.body,
      mine: one.authorRef === reader,
    })),
    withdrawalAsked: ofReporter && at.withdrawalAsked,
    conflict:
      atDesk || raisedBy(reader, loaded.timeline) || held.includes('conflictJudge') ? at.conflict : 'none',
    retaliation: ofReporter ? at.retaliation : 'none',
    ...(atDesk && actor ? await concernLinks(tx, actor, loaded) : { advice: [], links: [], linkable: [] }),
  }
}

function reportOf({ documents, loaded, directory }: ConcernSources): ConcernReportView | null {
  const report = ofKind(documents, 'concernReport').at(-1)
  if (!report) return null
  const { name, contact, ...said } = report.body
  const [reporter] = peopleInvolved(loaded.participants, 'reporter')
  return {
    ...said,
    id: report.id,
    at: report.writtenAt,
    reporterName: name || (reporter ? (directory.person(reporter)?.name ?? null) : null),
    reporterContact: contact || null,
  }
}

const factsMessage = (one: OpenedDocument<'facts'>, { reader, directory }: ConcernSources): Message => ({
  id: one.id,
  at: one.writtenAt,
  from: personView(one.authorRef, reader, directory, 'reporter'),
  mine: one.authorRef === reader,
  kind: 'correction',
  text: one.body.text,
})

/** The text last laid before the reporter; one that was put or told since was cleared. */
function shownOf(sources: ConcernSources): ShownText | null {
  const { documents, loaded } = sources
  const shown = ofKind(documents, 'shown').at(-1)
  if (!shown || isAboutAnother(shown, loaded)) return null
  const answered = loaded.timeline.findLast(
    ({ event, at }) => (event === 'objectToText' || event === 'overrideObjection') && at >= shown.writtenAt,
  )
  const { disclosure } = loaded.at
  return {
    id: shown.id,
    at: shown.writtenAt,
    points: shown.body.points,
    text: shown.body.text,
    state: shown.id === loaded.at.shownId && disclosure !== 'none' ? disclosure : 'cleared',
    objection: answered ? textOf(answered, documents) : null,
  }
}

/** The person named was removed since, so the text goes to no one: "cleared" would frighten a reporter who objected. */
const isAboutAnother = ({ writtenAt }: OpenedDocument, { timeline }: LoadedCase): boolean =>
  timeline.some(({ event, at }) => event === 'takeBackPerson' && at >= writtenAt)

/** What was put to them, point by point, with what they last answered to it. */
function pointsOf(put: OpenedDocument<'put'>, documents: readonly OpenedDocument[]): PointView[] {
  const answers = ofKind(documents, 'answers').findLast((one) => one.writtenAt >= put.writtenAt)
  return put.body.points.map((text, index) => {
    const { answer = 'unanswered', words = '' } = answers?.body.answers[index] ?? {}
    return { text, answer, words }
  })
}

const openingsOf = ({ loaded, documents }: ConcernSources): ConcernView['identityOpenings'] =>
  loaded.timeline
    .filter((row) => row.event === 'openIdentity')
    .map((row) => ({ at: row.at, reason: textOf(row, documents) ?? '' }))

/** A reader knows only of a conflict of interest they raised themselves, whether or not others raised one too. */
const raisedBy = (reader: Ref, timeline: readonly CaseEventRow[]): boolean =>
  timeline
    .slice(timeline.findLastIndex((row) => answersConflict.has(row.event)) + 1)
    .some((row) => row.event === 'raiseConflict' && row.actorRef === reader)
/** the conflict was judged, or the case has another handler now */
const answersConflict = new Set(['dismissConflict', 'upholdConflict', 'accept', 'acceptTransfer'])
