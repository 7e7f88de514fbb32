import type { Capacity } from '@/machines/effects'
import type { SlipInput } from '@/machines/slip/events'

/** Sealed compartments of a case; each has keys of its own. */
export const compartmentParts = ['report', 'conversation', 'desk'] as const
export type CompartmentPart = (typeof compartmentParts)[number]
/** What an access row opens. `case` alone is: sees that it is there and where it stands, no words. */
export type CasePart = 'case' | CompartmentPart

const onlyThatItWaits: readonly CasePart[] = ['case']
const everything: readonly CasePart[] = ['case', 'report', 'conversation', 'desk']
const withoutDesk: readonly CasePart[] = ['case', 'report', 'conversation']

const opens: Readonly<Record<Capacity, readonly CasePart[]>> = {
  subject: withoutDesk,
  // other reports may lie beside theirs; their own they read by having written it
  reporter: onlyThatItWaits,
  offered: onlyThatItWaits,
  aware: onlyThatItWaits,
  handler: everything,
  handOverOffered: onlyThatItWaits,
  secondPerson: everything,
  reviewer: everything,
  // judges one urgent step by what was said to the person, not by the handlers' thinking
  interimConfirmer: withoutDesk,
  // a consultation has a compartment of its own
  consultant: onlyThatItWaits,
}

/** The parts that a capacity opens, and the rows that a grant of it writes. */
export const compartmentsOf = (capacity: Capacity): readonly CasePart[] => opens[capacity]

/** May somebody with these live capacities open this part? The access row and the key have to agree with it. */
export const mayRead = (part: CasePart, held: readonly Capacity[]): boolean =>
  held.some((capacity) => opens[capacity].includes(part))

/**
 * May they add words there by themselves, outside an event? Talking is for the two sides, the desk for the handler;
 * second person and reviewer write by deciding. A report is corrected by whoever wrote it.
 */
export function mayWrite(
  part: CompartmentPart,
  held: readonly Capacity[],
  source: SlipInput['source'],
): boolean {
  switch (part) {
    case 'conversation':
      return held.includes('subject') || held.includes('handler')
    case 'desk':
      return held.includes('handler')
    case 'report':
      return held.includes('reporter') || (source === 'self' && held.includes('subject'))
  }
}

/**
 * May they know whom it concerns, what is needed and which meeting? Someone merely made aware learns only that one
 * waits; a consultant is asked about a situation, not about a person.
 */
export const mayKnowSubject = (held: readonly Capacity[]): boolean =>
  held.some((capacity) => capacity !== 'aware' && capacity !== 'consultant')
