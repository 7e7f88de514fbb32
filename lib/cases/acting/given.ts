import type { Directory } from '@/lib/directory/load-directory'
import type { PartyActor } from '@/lib/policy'
import type { OpenedCompartment } from '@/lib/vault/compartments'
import type { Capacity } from '@/machines/effects'
import type { LoadedCase } from '../load-case'
import type { CaseCommand, CaseCommandEvent } from './commands'

/** An event as its form sent it, with everything that is known of the case and of whoever sends it. */
export interface Given {
  actor: PartyActor
  /** the capacity in which policy lets them do it */
  capacity: Capacity
  loaded: LoadedCase
  opened: ReadonlyMap<string, OpenedCompartment>
  event: CaseCommandEvent
  command: CaseCommand
  directory: Directory
  /** trimmed; '' is none */
  words: string
  at: number
}
