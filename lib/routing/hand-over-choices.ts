import { barredFrom, type CaseFacts } from './case-facts'
import { candidates } from './eligible'
import { officesChosen } from './fallback-route'
import { ladderOf, type Organisation } from './organisation'

/** Somebody who could take the case over, in the office through which they would. */
export interface HandOverChoice {
  officeId: string
  ref: string
}

/**
 * To whom the handler can hand the case over: whoever of the chosen offices, or of the ladder of its region, may handle
 * it. One line a person, in their most local office. Whoever is away is left out while others of the office are there.
 */
export function handOverChoices(org: Organisation, facts: CaseFacts, handlerRef: string): HandOverChoice[] {
  const barred = new Set([...barredFrom('handle', facts), handlerRef])
  const offices = [...officesChosen(org, facts), ...ladderOf(org, facts.regionId)]
  const choices: HandOverChoice[] = []
  for (const { officeId, eligible } of candidates(offices, facts, barred, true).found) {
    for (const ref of eligible) {
      if (!choices.some((choice) => choice.ref === ref)) choices.push({ officeId, ref })
    }
  }
  return choices
}
