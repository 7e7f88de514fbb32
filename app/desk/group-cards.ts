import type { CaseCard } from '@/lib/cases/model/views'

/** How the desk is laid out: what is asked of me first, what I may only know of last. */
interface DeskGroups {
  offers: CaseCard[]
  mine: CaseCard[]
  /** plans in force: nothing is due now */
  running: CaseCard[]
  others: CaseCard[]
  aware: CaseCard[]
  closed: CaseCard[]
}

/** Sorts cards into groups and keeps their order, which is soonest due first. */
export function groupCards(cards: readonly CaseCard[]): DeskGroups {
  const groups: DeskGroups = { offers: [], mine: [], running: [], others: [], aware: [], closed: [] }
  for (const card of cards) groups[groupOf(card)].push(card)
  return groups
}

function groupOf({ capacities, where }: CaseCard): keyof DeskGroups {
  if (capacities.every((capacity) => capacity === 'aware')) return 'aware'
  if (where.closed) return 'closed'
  const asked = capacities.includes('offered') || capacities.includes('transferOffered')
  if (asked && !capacities.includes('handler')) return where.waitsForMe ? 'offers' : 'others'
  // an open safety concern needs the handler, even while the workflow waits for someone else
  const concern = where.safety === 'raised' && capacities.includes('handler')
  if (
    concern ||
    isAskedBeside(capacities) ||
    (where.temporaryMeasure === 'inPlace' && capacities.includes('temporaryMeasureApprover'))
  )
    return 'mine'
  if (where.state.startsWith('inForce')) return 'running'
  return where.waitsForMe ? 'mine' : 'others'
}

/** Capacities for one answer outside the handling: held only until it is given. */
const isAskedBeside = (capacities: CaseCard['capacities']) =>
  capacities.some(
    (each) => each === 'identityCustodian' || each === 'conflictJudge' || each === 'exceptionApprover',
  )
