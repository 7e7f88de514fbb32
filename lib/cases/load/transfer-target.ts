import type { Directory } from '@/lib/directory/load-directory'
import type { Ref } from '@/lib/policy'
import { transferChoices } from '@/lib/routing'
import { personRef } from '@/lib/vault/references'
import { routingFactsOf } from '../model/participants'
import { regionOf } from './case-directory'
import type { LoadedCase } from './load-case'

/** Everyone this case can be transferred to, in the office through which they would take it. */
function transferTargets(
  { participants, state }: LoadedCase,
  directory: Directory,
  at: number,
): readonly { officeId: string; ref: Ref }[] {
  const handler = participants.live.find((row) => row.capacity === 'handler')
  if (!handler) return []
  const facts = routingFactsOf(
    participants,
    state,
    directory.organisation,
    regionOf(participants, directory),
    at,
  )
  return transferChoices(directory.organisation, facts, handler.holderRef)
}

/** The same by name, as a form offers them. */
export const transferNames = (
  loaded: LoadedCase,
  directory: Directory,
  at: number,
): { id: string; name: string; office: string }[] =>
  transferTargets(loaded, directory, at).flatMap(({ officeId, ref }) => {
    const person = directory.person(ref)
    const office = directory.office(officeId)?.label ?? ''
    return person ? [{ id: person.id, name: person.name, office }] : []
  })

/** The person a form named; null for anyone this case cannot be transferred to. */
export function transferTarget(
  personId: string | undefined,
  loaded: LoadedCase,
  directory: Directory,
  at: number,
): { officeId: string; ref: Ref } | null {
  if (!personId) return null
  const ref = personRef(personId)
  return transferTargets(loaded, directory, at).find((choice) => choice.ref === ref) ?? null
}
