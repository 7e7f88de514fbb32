import { barredFrom, type CaseFacts } from './case-facts'
import { candidates } from './eligible'
import { officesChosen, upTheTree } from './fallback-route'
import type { Organisation } from './organisation'

/** A person who could be asked, and the office in which they would be. */
export interface PersonChoice {
  officeId: string
  ref: string
}

/**
 * People who could take the case by transfer: those of the chosen offices, or of the ladder of its region, who
 * may handle it. One line a person, in their most local office. People who are away are left out while others
 * of the office are present.
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
