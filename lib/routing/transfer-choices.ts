import { barredFrom, type CaseFacts } from './case-facts'
import { candidates } from './eligible'
import { officesChosen, upTheTree } from './fallback-route'
import type { Organisation } from './organisation'

/** Somebody who could be asked, in the office through which they would. */
export interface PersonChoice {
  officeId: string
  ref: string
}

/**
 * To whom the handler can hand the case over: whoever of the chosen offices, or of the ladder of its region, may handle
 * it. One line a person, in their most local office. Whoever is away is left out while others of the office are there.
 */
export function transferChoices(org: Organisation, facts: CaseFacts, handlerRef: string): PersonChoice[] {
  const barred = new Set([...barredFrom(org, 'handle', facts), handlerRef])
  const offices = [...officesChosen(org, facts), ...upTheTree(org, facts)]
  const choices: PersonChoice[] = []
  for (const { officeId, eligible } of candidates(offices, facts, barred, true).found) {
    for (const ref of eligible) {
      if (!choices.some((choice) => choice.ref === ref)) choices.push({ officeId, ref })
    }
  }
  return choices
}
