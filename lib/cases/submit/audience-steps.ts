import { db } from '@/lib/db/client'
import { acceptSettings, readDurations } from '@/lib/deadlines/durations'
import type { Directory } from '@/lib/directory/load-directory'
import { acceptDue, type CaseFacts, fallbackRoute } from '@/lib/routing'
import { nextTouchedMeeting } from '../load/case-directory'
import type { CaseParticipants } from '../model/participants'
import type { AudienceStep } from '../model/views'

const hour = 3_600_000

/**
 * Who could come to read a report, in the order in which they are asked: the same route as without an answer. The
 * affected meetings shorten its deadlines.
 * @param sentAt when the first are asked, in milliseconds
 */
export async function audienceSteps(
  facts: CaseFacts,
  touched: Pick<CaseParticipants, 'involvement'>,
  directory: Directory,
  sentAt: number,
): Promise<AudienceStep[]> {
  const settings = acceptSettings(await readDurations(db()))
  let asked = sentAt
  return fallbackRoute(directory.organisation, facts).steps.map(({ when, officeId, eligible }) => {
    const atOnce = when === 'atOnce'
    if (!atOnce) {
      const nextTouchedMeetingAt = nextTouchedMeeting(touched, directory, asked)
      asked = acceptDue({ at: asked, sentAt, settings, nextTouchedMeetingAt })
    }
    return {
      when,
      afterHours: atOnce ? null : Math.max(1, Math.round((asked - sentAt) / hour)),
      office: directory.office(officeId)?.label ?? '',
      people: eligible.flatMap((ref) => directory.person(ref)?.name ?? []),
    }
  })
}
