import { type Capacity, capacities } from '@/machines/effects'
import { type Condition, conditions, notIndependent, notOfTheOffice, sideConditions } from './conditions'
import type { ActFacts } from './facts'
import { allowed, type DenialReason, denied, type Permission } from './permission'
import type { PeopleRow } from './table'
import { type CaseEventTypes, type CaseWorkflow, rowOf } from './tables'

/**
 * May this actor cause this event in this case of this workflow? Denies by default: a forged name, a missing row, an
 * office that is not known or a role that is not listed is a no. Someone with several capacities may do what any one of
 * them allows; the reason is that of the first.
 */
export function decide<W extends CaseWorkflow>(
  workflow: W,
  event: CaseEventTypes[W],
  facts: ActFacts,
): Permission {
  const row = rowOf(workflow, event)
  if (row === null) return denied('unknownEvent')
  if (row === 'system') return facts.isSystem ? allowed : denied('onlySystem')
  if (facts.isSystem) return denied('onlyPeople')
  if (facts.excluded) return denied('excluded')
  if (facts.capacities.length === 0) return denied('noCapacity')

  let first: DenialReason | null = null
  for (const capacity of heldOf(row, facts)) {
    const reason = whyNot(capacity, row[capacity] ?? [], facts)
    if (!reason) return allowed
    first ??= reason
  }
  return denied(first ?? 'otherCapacity')
}

/** The capacity in which the actor may cause this event; null when they may not. */
export function capacityToAct<W extends CaseWorkflow>(
  workflow: W,
  event: CaseEventTypes[W],
  facts: ActFacts,
): Capacity | null {
  const row = rowOf(workflow, event)
  if (row === null || row === 'system' || !decide(workflow, event, facts).allowed) return null
  return heldOf(row, facts).find((capacity) => !whyNot(capacity, row[capacity] ?? [], facts)) ?? null
}

/** The capacities that this row names and the actor holds, in the order of the list. */
const heldOf = (row: PeopleRow, facts: ActFacts): Capacity[] =>
  capacities.filter((capacity) => row[capacity] && facts.capacities.includes(capacity))

function whyNot(capacity: Capacity, unless: readonly Condition[], facts: ActFacts): DenialReason | null {
  return (
    notOfTheOffice(capacity, facts) ??
    notIndependent(capacity, facts) ??
    unless.find((one) => isSo(one, capacity, facts)) ??
    null
  )
}

function isSo(condition: Condition, side: Capacity, facts: ActFacts): boolean {
  return condition === 'ownProposal' || condition === 'othersProposal'
    ? sideConditions[condition](facts, side)
    : conditions[condition](facts)
}
