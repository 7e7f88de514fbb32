import { type Capacity, capacities } from '@/machines/effects'
import type { SlipEventType } from '@/machines/slip/events'
import { type Condition, conditions, notIndependent, sideConditions } from './conditions'
import type { ActFacts } from './facts'
import { allowed, type DenialReason, denied, type Permission } from './permission'
import { slipTable } from './slip-table'

/**
 * May this actor cause this event in this case? Denies by default: a forged name, a missing row or an unknown office
 * is a no. Someone with several capacities may do what any one of them allows; the reason is that of the first.
 */
export function decide(event: SlipEventType, facts: ActFacts): Permission {
  // the name may come from a form: only the table's own rows count, never something inherited
  if (!Object.hasOwn(slipTable, event)) return denied('unknownEvent')
  const row = slipTable[event]
  if (row === 'system') return facts.isSystem ? allowed : denied('onlySystem')
  if (facts.isSystem) return denied('onlyPeople')
  if (facts.excluded) return denied('excluded')
  if (facts.capacities.length === 0) return denied('noCapacity')

  let first: DenialReason | null = null
  for (const capacity of capacities) {
    const unless = row[capacity]
    if (!unless || !facts.capacities.includes(capacity)) continue
    const reason = whyNot(capacity, unless, facts)
    if (!reason) return allowed
    first ??= reason
  }
  return denied(first ?? 'otherCapacity')
}

function whyNot(capacity: Capacity, unless: readonly Condition[], facts: ActFacts): DenialReason | null {
  return notIndependent(capacity, facts) ?? unless.find((one) => isSo(one, capacity, facts)) ?? null
}

function isSo(condition: Condition, side: Capacity, facts: ActFacts): boolean {
  return condition === 'ownProposal' || condition === 'othersProposal'
    ? sideConditions[condition](facts, side)
    : conditions[condition](facts)
}
