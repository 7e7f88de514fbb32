import type { Capacity } from '@/machines/effects'
import type { LoadedCase } from '../load/load-case'
import type { Destination, EventDocument } from './registry/row'

/**
 * Where the document of an event is sealed when it is sent in this capacity. The side that asked for a review reads
 * what came of it, beside what it asked.
 */
export function documentDestination(
  { to, by, ifReporterAsked }: EventDocument,
  capacity: Capacity,
  { timeline }: Pick<LoadedCase, 'timeline'>,
): Destination {
  if (ifReporterAsked && timeline.findLast((row) => row.event === 'askReview')?.capacity === 'reporter')
    return ifReporterAsked
  return by?.[capacity] ?? to
}
