import type { CaseView } from '@/lib/cases/model/views'

/** What a matter passes on its way, in order; `messages.where.stage` has the words. */
const stages = ['told', 'understanding', 'proposed', 'inForce', 'closed'] as const
type Stage = (typeof stages)[number]

/** Where in the picture each part of the workflow stands; whoever goes back to talking sees the boat go back, too. */
const stageOf: Record<string, Stage> = {
  heldByReporter: 'told',
  awaitingAcceptance: 'told',
  understanding: 'understanding',
  proposed: 'proposed',
  awaitingSecondApprover: 'proposed',
  inForce: 'inForce',
  underReview: 'closed',
  closed: 'closed',
  withdrawn: 'closed',
  erased: 'closed',
}

/** Events that tell, afterwards, that a matter came as far as this. */
const reachedBy: Partial<Record<Stage, readonly string[]>> = {
  understanding: ['accept'],
  proposed: ['propose', 'counterPropose', 'requestImposed'],
  inForce: ['agree', 'confirmImposed'],
}

interface StageOfMatter {
  key: Stage
  state: 'past' | 'now' | 'later'
}

/** The picture of one matter. What it never came to is left out once it has ended: nothing was missed. */
export function stagesOf({ where, timeline }: Pick<CaseView, 'where' | 'timeline'>): StageOfMatter[] {
  const here = stageOf[where.state.split('.')[0] ?? ''] ?? 'told'
  const reached = (stage: Stage) =>
    reachedBy[stage] === undefined || timeline.some(({ event }) => reachedBy[stage]?.includes(event))
  const now = stages.indexOf(here)
  return stages.flatMap((key, index) => {
    if (here === 'closed' && !reached(key)) return []
    return [{ key, state: index < now ? 'past' : index === now ? 'now' : 'later' }]
  })
}
