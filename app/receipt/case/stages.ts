import type { CaseView } from '@/lib/cases/model/views'

/** What a report passes on its way as its reporter may know it; `messages.where.stage` has the words. */
const stages = {
  concern: ['told', 'screening', 'gathering', 'deciding', 'informing', 'closed'],
  slip: ['told', 'understanding', 'closed'],
} as const
type Stage = (typeof stages)['concern' | 'slip'][number]

/** Where in the picture each part of a workflow stands. What follows a slip is between the one it is about and their handler. */
const stageOf: Record<string, Stage> = {
  heldByReporter: 'told',
  awaitingAcceptance: 'told',
  understanding: 'understanding',
  proposed: 'understanding',
  screening: 'screening',
  gathering: 'gathering',
  deciding: 'deciding',
  awaitingSecondApprover: 'deciding',
  informing: 'informing',
  inForce: 'informing',
  underReview: 'closed',
  closed: 'closed',
  withdrawn: 'closed',
  erased: 'closed',
}

/** Events that tell, afterwards, that a report came as far as this. */
const reachedBy: Partial<Record<Stage, string>> = {
  screening: 'accept',
  understanding: 'accept',
  gathering: 'screen',
  deciding: 'finishGathering',
  informing: 'confirmDecision',
}

interface StageOfReport {
  key: Stage
  state: 'past' | 'now' | 'later'
}

/** The picture of one report. What it never came to is left out once it has ended: nothing was missed. */
export function stagesOf({
  where,
  workflow,
  timeline,
}: Pick<CaseView, 'where' | 'workflow' | 'timeline'>): StageOfReport[] {
  const course: readonly Stage[] = workflow === 'slip' ? stages.slip : stages.concern
  const found = stageOf[where.state.split('.')[0] ?? ''] ?? 'told'
  const here = course.includes(found) ? found : 'understanding'
  const now = course.indexOf(here)
  const reached = (stage: Stage) => {
    const event = reachedBy[stage]
    return event === undefined || timeline.some((entry) => entry.event === event)
  }
  return course.flatMap((key, index) => {
    if (here === 'closed' && !reached(key)) return []
    return [{ key, state: index < now ? 'past' : index === now ? 'now' : 'later' }]
  })
}
