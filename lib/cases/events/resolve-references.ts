import type { Tx } from '@/lib/db/client'
import type { CaseCommit } from '@/lib/db/commit'
import type { Directory } from '@/lib/directory/load-directory'
import type { PartyActor, Ref } from '@/lib/policy'
import { ok, type Result, refuse } from '@/lib/policy/result'
import { personRef } from '@/lib/vault/references'
import type { CasePersonEvent } from '@/machines'
import type { LoadedCase } from '../load/load-case'
import { transferTarget } from '../load/transfer-target'
import { linksFor } from './link-target'
import type { ParsedCommand } from './parse-command'

/** The people and cases that an event names besides its own case: never in the snapshot. */
export interface Meant {
  /** who the handler asks to take over the case */
  named: { officeId: string; ref: Ref } | null
  /** the respondent the handler named */
  identified: Ref | null
  /** other files that are bound to it */
  links: NonNullable<CaseCommit['links']>
}

/** Looks up what the form named. Refuses with `invalid` and the field, for what is not there as for what they may not name. */
export async function resolveReferences(
  tx: Tx,
  act: {
    actor: PartyActor
    event: CasePersonEvent['type']
    command: ParsedCommand
    loaded: LoadedCase
    directory: Directory
    at: number
  },
): Promise<Result<Meant>> {
  const { actor, event, command, loaded, directory, at } = act
  const named = event === 'transfer' ? transferTarget(command.toPersonId, loaded, directory, at) : null
  if (event === 'transfer' && !named) return refuse('invalid', { toPersonId: 'toPerson' })
  const identified = event === 'identifyPerson' ? whoItIs(command.toPersonId, directory) : null
  const cannotBe = event === 'identifyPerson' ? whyNot(identified, actor, loaded) : null
  if (cannotBe) return refuse('invalid', { toPersonId: cannotBe })
  const links = await linksFor(tx, actor, loaded, event, command.otherName)
  return links ? ok({ named, identified, links }) : refuse('invalid', { otherName: 'codeName' })
}

/**
 * Why this person cannot be named as the respondent, as a message key; null when they can. A handler who finds that it
 * is about themselves steps back, so that the next person takes the case. A reporter is refused only where the handler
 * knows their name: a refusal would reveal a sealed one (docs/decisions/0003).
 */
function whyNot(ref: Ref | null, actor: PartyActor, { participants }: LoadedCase): string | null {
  if (ref === null) return 'whoItIs'
  if (ref === actor.ref) return 'aboutYourself'
  const reported = participants.involvement.some((row) => row.role === 'reporter' && row.ref === ref)
  return reported ? 'theyReportedIt' : null
}

/** The person of the directory with this id; null for anyone else. */
const whoItIs = (personId: string | undefined, directory: Directory): Ref | null =>
  personId && directory.personById(personId) ? personRef(personId) : null
