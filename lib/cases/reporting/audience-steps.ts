import { acknowledgeSettings, readDurations } from '@/lib/clocks/durations'
import { db } from '@/lib/db/client'
import type { Directory } from '@/lib/directory/load-directory'
import { acknowledgeDue, type CaseFacts, fallbackRoute } from '@/lib/routing'
import type { CaseStanding } from '../act-facts'
import { nextTouchedMeeting } from '../case-directory'
import type { AudienceStep } from '../views'

const hour = 3_600_000

/**
 * Who could come to read a report, in the order in which they would be asked: the very route that silence follows.
 * @param touched the meetings that hasten it
 * @param sentAt when the first are asked, in milliseconds
 */
export async function audienceSteps(
  facts: CaseFacts,
  touched: Pick<CaseStanding, 'concerns'>,
  directory: Directory,
  sentAt: number,
): Promise<AudienceStep[]> {
  const settings = acknowledgeSettings(await readDurations(db()))
  let asked = sentAt
  return fallbackRoute(directory.organisation, facts).steps.map(({ when, officeId, eligible }) => {
    const atOnce = when === 'atOnce'
    if (!atOnce) {
      const nextTouchedMeetingAt = nextTouchedMeeting(touched, directory, asked)
      asked = acknowledgeDue({ at: asked, sentAt, settings, nextTouchedMeetingAt })
    }
    return {
      when,
      afterHours: atOnce ? null : Math.max(1, Math.round((asked - sentAt) / hour)),
      office: directory.office(officeId)?.label ?? '',
      people: eligible.flatMap((ref) => directory.person(ref)?.name ?? []),
    }
  })
}
