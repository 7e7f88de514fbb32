import { type ActFacts, decide } from '@/lib/policy'
import { type CaseDescription, type CaseEvent, caseWorkflows, contractOf, takesCase } from '@/machines'
import { isPersonEvent } from '../events/registry'
import type { LoadedCase } from '../load/load-case'
import type { CasePersonEventType } from '../model/views'

/** The events that policy and the workflow both allow this person now. NB: `sendCaseEvent` checks both again. */
export function availableEventsOf({ snapshot, at }: LoadedCase, facts: ActFacts): CasePersonEventType[] {
  const { workflow } = at
  return Object.keys(caseWorkflows[workflow].events)
    .filter(isPersonEvent)
    .filter((type) => {
      if (!decide(workflow, type, facts).allowed) return false
      const samples = contractOf(workflow, type)?.samples ?? []
      return samples.some((sample) => takesCase(workflow, snapshot, onTheTable(sample, at)))
    })
}

/** An answer is tried against the open proposal or the shown text, and a text that is put is the one that was shown. */
const onTheTable = (sample: CaseEvent, at: CaseDescription): CaseEvent => {
  if ('proposalId' in sample && at.proposalId !== null) return { ...sample, proposalId: at.proposalId }
  return 'shownId' in sample && at.shownId !== null ? { ...sample, shownId: at.shownId } : sample
}
