import type { Tx } from '@/lib/db/client'
import { readBody } from '../load/read-body'
import { type MeasureView, measureGroups } from '../model/views'
import type { EventRequest } from './event-request'

/**
 * What an agreed resolution rests on is what the one it concerns agreed to, measure by measure and date by date; and
 * nothing is done to their role without that under another name either: what they did not agree to is imposed, by those
 * who may. Null, or the field and its message key.
 */
export async function onlyAgreed(tx: Tx, given: EventRequest): Promise<Record<string, string> | null> {
  const { event, command, loaded } = given
  const { decision } = command
  if (event.type !== 'decide' || !decision) return null
  const resting = decision.plan.measures.filter(
    ({ id }) => decision.resolution === 'agreed' || ofTheRole.some((one) => one === id),
  )
  if (resting.length === 0) return null
  const { agreedId } = loaded.at
  const agreed = agreedId ? await readBody(tx, given, agreedId, 'proposal') : null
  const fits = resting.every((one) => agreed?.measures.some((other) => isSame(one, other)))
  return fits ? null : { plan: 'notAgreed' }
}

const ofTheRole = measureGroups.role

const isSame = (one: MeasureView, other: MeasureView): boolean =>
  one.id === other.id &&
  one.startOn === other.startOn &&
  one.reviewOn === other.reviewOn &&
  one.returnOn === other.returnOn
