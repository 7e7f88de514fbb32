import type { Ref } from '@/lib/policy'
import { type CaseFacts, type Organisation, officesOfRoute } from '@/lib/routing'
import { personRef } from '@/lib/vault/references'
import type { CaseParticipants } from '../model/participants'

type Route = CaseParticipants['route']

/** The key holder of a row of the route: one member of the office, or the office. */
export const holderOf = (
  row: Pick<Route[number], 'officeId' | 'personRef'>,
): { kind: 'office' | 'member'; ref: Ref } =>
  row.personRef === null ? { kind: 'office', ref: row.officeId } : { kind: 'member', ref: row.personRef }

/**
 * What a reporter chose: step 0 of the route.
 * @param personIn an id of the directory, by office
 */
export const chosenRoute = (officeIds: readonly string[], personIn: Record<string, string>): Route =>
  officeIds.map((officeId) => ({
    officeId,
    personRef: personIn[officeId] ? personRef(personIn[officeId]) : null,
    step: 0,
    since: null,
  }))

/**
 * Every office that could ever be asked, so that its key opens the case from the start: behind those chosen comes
 * the offices asked later without an answer, in order. Vacant offices are on it too.
 */
export function wholeRoute(chosen: Route, facts: CaseFacts, org: Organisation): Route {
  const later = officesOfRoute(org, facts).filter(({ id }) => !chosen.some((row) => row.officeId === id))
  return [
    ...chosen,
    ...later.map(({ id }, index) => ({ officeId: id, personRef: null, step: index + 1, since: null })),
  ]
}
