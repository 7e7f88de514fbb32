import type { Directory } from '@/lib/directory/load-directory'
import type { PartyActor } from '@/lib/policy'
import type { OpenedCasePart } from '@/lib/vault/parts'
import type { Capacity } from '@/machines/effects'
import type { LoadedCase } from '../load/load-case'
import type { CaseCommandEvent } from '../model/commands'
import type { ParsedCommand } from './parse-command'
import type { EventDocument } from './registry/row'

/** An event as its form sent it, with everything that is known of the case and the actor. */
export interface EventRequest {
  actor: PartyActor
  /** the capacity in which policy lets them do it */
  capacity: Capacity
  loaded: LoadedCase
  opened: ReadonlyMap<string, OpenedCasePart>
  event: CaseCommandEvent
  command: ParsedCommand
  /** what the event carries; null: nothing */
  document: EventDocument | null
  directory: Directory
  at: number
}
