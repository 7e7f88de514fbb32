import type { Band, OutcomeFact } from '@/lib/db/commit'
import type { Directory } from '@/lib/directory/load-directory'
import { regionOf } from '../load/case-directory'
import type { LoadedCase } from '../load/load-case'
import type { ProposalContent } from '../model/views'

export interface ClosingCase {
  /** as it was just before it closed; its timeline is the whole one */
  loaded: Pick<LoadedCase, 'file' | 'participants' | 'timeline'>
  /** domain time of the closing, milliseconds */
  at: number
  /** what the workflow says it closes with */
  resolution: string
  finding: string | null
  /** what is in force, or was decided last; null when nothing was agreed or decided */
  plan: Pick<ProposalContent, 'measures'> | null
  directory: Directory
}

/**
 * What is counted of a case that closes: choices and bands. The quarter is that of the closing in UTC, the same for
 * every reader. Contains no date, no text and no person.
 */
export function outcomeOfCase({
  loaded,
  at,
  resolution,
  finding,
  plan,
  directory,
}: ClosingCase): OutcomeFact {
  const { file, participants, timeline } = loaded
  // the time a report is held until the morning does not count as waiting
  const asked = participants.route.flatMap((row) => row.since ?? [])
  const sentAt = asked.length > 0 ? Math.min(...asked) : file.openedAt
  const acceptedAt = timeline.find((row) => row.event === 'accept')?.at ?? at
  return {
    quarter: quarterOf(at),
    regionId: regionOf(participants, directory),
    matter: file.matter ?? 'notSure',
    finding,
    resolution,
    measures: [...new Set((plan?.measures ?? []).map((measure) => measure.id))].sort(),
    aboutCentralOffice: aboutCentralOffice(participants, directory),
    acceptedIn: bandOf(acceptedAt - sentAt),
    closedIn: bandOf(at - sentAt),
  }
}

const day = 86_400_000

/** The same bands as the database counts waiting in. @param took milliseconds */
export function bandOf(took: number): Band {
  if (took <= day) return 'day'
  if (took <= 7 * day) return 'week'
  if (took <= 31 * day) return 'month'
  return took <= 92 * day ? 'quarter' : 'longer'
}

function quarterOf(at: number): string {
  const closing = new Date(at)
  return `${closing.getUTCFullYear()}-Q${Math.floor(closing.getUTCMonth() / 3) + 1}`
}

/** A member of a Central Office takes part or is excluded, so Central Office may not see these numbers. */
function aboutCentralOffice(
  { involvement, excludedPeople, excludedOffices }: ClosingCase['loaded']['participants'],
  { organisation }: Directory,
): boolean {
  const people = [
    ...involvement.filter((row) => row.kind === 'person').map((row) => row.ref),
    ...excludedPeople,
  ]
  const offices = [
    ...involvement.filter((row) => row.kind === 'office').map((row) => row.ref),
    ...excludedOffices,
  ]
  return organisation.offices
    .filter((office) => office.role === 'centralOffice')
    .some((office) => offices.includes(office.id) || office.members.some((seat) => people.includes(seat.ref)))
}
