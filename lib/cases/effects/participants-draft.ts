import { casePartsOf, type Ref } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'
import type { AppliedEffects, Participant, Situation } from './situation'

/** The participants of a case while the effects of one event are applied. */
export interface ParticipantsDraft {
  /** those who held it before the event and still do */
  before(capacity: Capacity): Ref[]
  /** everyone who holds it by now, each once */
  holders(capacity: Capacity): Set<Ref>
  /** with the parts that the capacity opens; does nothing for a person who holds it already */
  grant(ref: Ref, capacity: Capacity, officeId?: string | null): void
  end(which: (row: Participant) => boolean): void
}

/** Reads the rows before the event, less what it ended, plus what it granted; writes into `done`. */
export function participantsDraft(
  { participants, kind }: Situation,
  done: AppliedEffects,
): ParticipantsDraft {
  const live = participants.filter((row) => !done.ends.includes(row))
  const before = (capacity: Capacity) =>
    live.filter((row) => row.capacity === capacity).map((row) => row.holderRef)
  const holders = (capacity: Capacity) =>
    new Set([...live, ...done.grants].flatMap((row) => (row.capacity === capacity ? [row.holderRef] : [])))
  return {
    before,
    holders,
    grant(ref, capacity, officeId = null) {
      if (holders(capacity).has(ref)) return
      const through = officeId === null ? {} : { officeId }
      for (const part of casePartsOf(capacity, kind))
        done.grants.push({ part, holderRef: ref, capacity, ...through })
    },
    end(which) {
      done.ends.push(...live.filter(which))
      done.grants = done.grants.filter((row) => !which(row))
    },
  }
}
