import { barredFrom, type CaseFacts } from './case-facts'
import { ableOf, isAway } from './eligible'
import { byId, type Organisation, rankOf, treeOf } from './organisation'
import type { PersonChoice } from './transfer-choices'

/**
 * Whom a handler can ask about a masked case: any advisor or coordinator of any region of the tree who is there, has no
 * part in the case and is not concerned; a full desk does not matter for one answer. One line a person. Nobody while it
 * is not known whom the case concerns: the one asked could be that person.
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
