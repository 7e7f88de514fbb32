import type { CaseView } from '@/lib/cases/model/views'

/** What a case passes on its way, in order, as each kind of reader may know it; texts: `messages.where.stage`. */
const courses = {
  ownSlip: ['told', 'understanding', 'proposed', 'inForce', 'closed'],
  // what follows a slip is between the one it is about and their handler
  reportedSlip: ['told', 'understanding', 'closed'],
  // what was before the respondent came in is not theirs to know
  saidOfMe: ['gathering', 'deciding', 'informing', 'inForce', 'closed'],
  reportedConcern: ['told', 'screening', 'gathering', 'deciding', 'informing', 'closed'],
} as const
type Course = keyof typeof courses
type Stage = (typeof courses)[Course][number]

/** The stage of each place of a workflow: the first of these that the course has. */
const stagesOfPlace: Record<string, readonly Stage[]> = {
  understanding: ['understanding'],
  proposed: ['proposed', 'understanding'],
  screening: ['screening'],
  gathering: ['gathering'],
  deciding: ['deciding'],
  awaitingSecondApprover: ['proposed', 'deciding', 'understanding'],
  informing: ['informing'],
  inForce: ['inForce', 'informing', 'understanding'],
  underReview: ['closed'],
  closed: ['closed'],
  withdrawn: ['closed'],
  erased: ['closed'],
}

/** Events that tell, afterwards, that a case came as far as this. */
const reachedBy: Partial<Record<Stage, readonly string[]>> = {
  understanding: ['accept'],
  proposed: ['propose', 'counterPropose', 'requestImposed'],
  inForce: ['agree', 'confirmImposed'],
  screening: ['accept'],
  gathering: ['screen'],
  deciding: ['finishGathering'],
  informing: ['confirmDecision'],
}

function courseOf({ capacities, workflow }: Pick<CaseView, 'capacities' | 'workflow'>): Course {
  if (capacities.includes('respondent')) return 'saidOfMe'
  if (capacities.includes('subject')) return 'ownSlip'
  return workflow === 'slip' ? 'reportedSlip' : 'reportedConcern'
}

interface StageOfCase {
  key: Stage
  state: 'past' | 'now' | 'later'
}

/**
 * The picture of where a case is. What it never came to is left out once it has ended: nothing was missed. The
 * respondent's has no measures unless there are some.
 */
export function stagesOf(
  view: Pick<CaseView, 'where' | 'capacities' | 'workflow' | 'timeline'>,
): StageOfCase[] {
  const name = courseOf(view)
  const course: readonly Stage[] = courses[name]
  const possible = stagesOfPlace[view.where.state.split('.')[0] ?? ''] ?? []
  const here = possible.find((stage) => course.includes(stage)) ?? course[0]
  const now = here ? course.indexOf(here) : 0
  const reached = (stage: Stage) =>
    reachedBy[stage] === undefined || view.timeline.some(({ event }) => reachedBy[stage]?.includes(event))
  const shown = (stage: Stage) =>
    name === 'saidOfMe' ? stage !== 'inForce' || here === stage : here !== 'closed' || reached(stage)
  return course.flatMap((key, index) =>
    shown(key) ? [{ key, state: index < now ? 'past' : index === now ? 'now' : 'later' }] : [],
  )
}
