import type { Directory } from '@/lib/directory/load-directory'
import type { Ref } from '@/lib/policy'
import { type CaseParticipants, peopleItIsAbout } from '../model/participants'

/** A person's region: where they facilitate, else where they hold an office. Any volunteer can slip. */
export function homeRegion(ref: Ref, directory: Directory): string | null {
  const person = directory.person(ref)
  return person?.regionId ?? person?.offices[0]?.regionId ?? null
}

/**
 * A case's region: that of the subject or respondent, else of an affected meeting, else the one the reporter named,
 * else that of an office that was asked.
 */
export function regionOf(participants: CaseParticipants, directory: Directory): string {
  for (const ref of peopleItIsAbout(participants)) {
    const region = homeRegion(ref, directory)
    if (region) return region
  }
  for (const row of participants.involvement) {
    const region = row.kind === 'meeting' ? directory.meeting(row.ref)?.regionId : null
    if (region) return region
  }
  const named = participants.involvement.find((row) => row.kind === 'region')
  if (named) return named.ref
  const asked = participants.route[0]?.officeId
  return directory.organisation.offices.find((office) => office.id === asked)?.regionId ?? ''
}

/** Start of the soonest meeting the case affects, after `at`, in milliseconds; null when it affects none. */
export function nextTouchedMeeting(
  participants: Pick<CaseParticipants, 'involvement'>,
  directory: Directory,
  at: number,
): number | null {
  const starts = participants.involvement
    .filter((row) => row.kind === 'meeting')
    .flatMap((row) => directory.meeting(row.ref)?.nextAfter(at) ?? [])
  return starts.length > 0 ? Math.min(...starts) : null
}
