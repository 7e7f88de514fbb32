import type { CaseView } from '@/lib/cases/model/views'

/** What something said of a volunteer passes on its way, in order; `messages.where.stage` has the words. */
const stages = ['told', 'screening', 'gathering', 'deciding', 'informing', 'inForce', 'closed'] as const
type Stage = (typeof stages)[number]

const stageOf: Record<string, Stage> = {
  awaitingAcceptance: 'told',
  screening: 'screening',
  gathering: 'gathering',
  deciding: 'deciding',
  awaitingSecondApprover: 'deciding',
  informing: 'informing',
  inForce: 'inForce',
  closed: 'closed',
  underReview: 'closed',
  erased: 'closed',
}

interface StageOfConcern {
  key: Stage
  state: 'past' | 'now' | 'later'
}

/**
 * The picture for either side. Whoever it is said of sees it from where they came in: what was before is not theirs to
 * know. Measures stand in it only where there are some.
 */
export function concernStagesOf({
  where,
  capacities,
}: Pick<CaseView, 'where' | 'capacities'>): StageOfConcern[] {
  const here = stageOf[where.state.split('.')[0] ?? ''] ?? 'told'
  const from = capacities.includes('respondent') ? stages.indexOf('gathering') : 0
  const now = Math.max(stages.indexOf(here), from)
  return stages.flatMap((key, index) => {
    if (index < from || (key === 'inForce' && here !== 'inForce')) return []
    return [{ key, state: index < now ? 'past' : index === now ? 'now' : 'later' }]
  })
}
