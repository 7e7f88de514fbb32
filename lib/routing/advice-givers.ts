import { barredFrom, type CaseFacts } from './case-facts'
import { ableOf, isAway } from './eligible'
import { byId, type Organisation, rankOf, treeOf } from './organisation'
import type { PersonChoice } from './transfer-choices'

/**
 * Colleagues a handler can ask about a masked case: any advisor or coordinator of the tree who is not away, has
 * no part in the case and is not concerned. A person at their case limit can still give one answer. One line a
 * person. Empty while the person the case is about is unknown, because the colleague asked could be that
 * person.
 */
export function adviceGiversFor(org: Organisation, facts: CaseFacts, handlerRef: string): PersonChoice[] {
  const barred = new Set([...barredFrom(org, 'handle', facts), ...facts.tookPart.handled, handlerRef])
  const tree = treeOf(org, facts.regionId)
  const offices = org.offices
    .filter((office) => tree.has(office.regionId))
    .filter(({ role }) => role === 'volunteerAdvisor' || role === 'regionalCoordinator')
    .sort((a, b) => rankOf(a.role) - rankOf(b.role) || byId(a, b))
  const choices = new Map<string, PersonChoice>()
  for (const office of offices) {
    for (const seat of ableOf(office, facts, barred)) {
      if (isAway(seat, facts.at) || choices.has(seat.ref)) continue
      choices.set(seat.ref, { officeId: office.id, ref: seat.ref })
    }
  }
  return [...choices.values()]
}
