import type { LoadedCase } from '../load/load-case'
import { type OpenedDocument, ofKind } from '../load/open-documents'
import type { DecisionView } from '../model/concern-views'
import { textOf } from './text-of-event'

/** Every decision there was, the oldest first: none is ever edited, a later one varies or withdraws it. */
export function decisionViews(
  { at, timeline }: Pick<LoadedCase, 'at' | 'timeline'>,
  documents: readonly OpenedDocument[],
): DecisionView[] {
  const decisions = ofKind(documents, 'decision')
  return decisions.map((one, index) => {
    const until = decisions[index + 1]?.writtenAt ?? Number.POSITIVE_INFINITY
    const answer = timeline.find(
      (row) => answers.includes(row.event) && row.at >= one.writtenAt && row.at < until,
    )
    const confirmed = answer?.event === 'confirmDecision'
    return {
      ...one.body,
      id: one.id,
      at: one.writtenAt,
      state: one.id === at.decisionId ? 'stands' : confirmed ? 'replaced' : answer ? 'declined' : 'waiting',
      secondReasons: answer ? textOf(answer, documents) : null,
    }
  })
}

const answers: readonly string[] = ['confirmDecision', 'declineDecision', 'takeBackDecision']
