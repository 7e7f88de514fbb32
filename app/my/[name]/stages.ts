import type { Where } from '@/lib/cases/views'

/** What a matter passes on its way, in order; `messages.where.stage` has the words. */
const stages = ['told', 'understanding', 'proposed', 'inForce', 'closed'] as const

/** Where in the picture each part of the workflow stands; whoever goes back to talking sees the boat go back, too. */
const stageOf: Record<string, (typeof stages)[number]> = {
  heldByReporter: 'told',
  awaitingAcknowledgement: 'told',
  understanding: 'understanding',
  proposed: 'proposed',
  awaitingSecondPerson: 'proposed',
  inForce: 'inForce',
  underReview: 'closed',
  closed: 'closed',
  withdrawn: 'closed',
  erased: 'closed',
}

export interface StageOfMatter {
  key: (typeof stages)[number]
  state: 'past' | 'now' | 'later'
}

export function stagesOf(where: Where): StageOfMatter[] {
  const now = stages.indexOf(stageOf[where.state.split('.')[0] ?? ''] ?? 'told')
  return stages.map((key, index) => ({ key, state: index < now ? 'past' : index === now ? 'now' : 'later' }))
}
