import type { Directory } from '@/lib/directory/load-directory'
import type { PartyActor } from '@/lib/policy'
import type { OpenedCasePart } from '@/lib/vault/parts'
import type { Capacity } from '@/machines/effects'
import type { LoadedCase } from '../load/load-case'
import type { CaseCommand, CaseCommandEvent } from '../model/commands'

/** An event as its form sent it, with everything that is known of the case and of whoever sends it. */
export interface EventRequest {
  actor: PartyActor
  /** the capacity in which policy lets them do it */
  capacity: Capacity
  loaded: LoadedCase
  opened: ReadonlyMap<string, OpenedCasePart>
  event: CaseCommandEvent
  command: CaseCommand
  directory: Directory
  /** trimmed; '' is none */
  words: string
  at: number
}
