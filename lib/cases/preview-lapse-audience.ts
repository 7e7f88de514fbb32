import { acknowledgeSettings, readDurations } from '@/lib/clocks/durations'
import { now } from '@/lib/clocks/now'
import { db } from '@/lib/db/client'
import { loadDirectory } from '@/lib/directory/load-directory'
import type { PersonActor } from '@/lib/policy'
import { acknowledgeDue, fallbackRoute } from '@/lib/routing'
import { nextTouchedMeeting } from './case-directory'
import { isReportOfSlip, type LapseAnswers } from './lapse-views'
import { planLapse } from './plan-lapse'
import type { AudienceStep } from './views'

const hour = 3_600_000

/**
 * Who could come to read a report about somebody else, in the order in which they would be asked: the very route that
 * silence follows. By office for whoever is not signed in; by name as well for whoever is.
 */
export async function previewLapseAudience(
  actor: PersonActor | null,
  answers: LapseAnswers,
): Promise<AudienceStep[]> {
  const at = await now()
  const directory = await loadDirectory(actor?.locale, at)
  const about = isReportOfSlip(answers) ? 'subject' : 'respondent'
  const { facts, standing } = planLapse(actor, answers, about, directory, at)
  const settings = acknowledgeSettings(await readDurations(db()))
  let asked = at
  return fallbackRoute(directory.organisation, facts).steps.map((step) => {
    const atOnce = step.when === 'atOnce'
    if (!atOnce) {
      const nextTouchedMeetingAt = nextTouchedMeeting(standing, directory, asked)
      asked = acknowledgeDue({ at: asked, sentAt: at, settings, nextTouchedMeetingAt })
    }
    return {
      when: step.when,
      afterHours: atOnce ? null : Math.max(1, Math.round((asked - at) / hour)),
      office: directory.office(step.officeId)?.label ?? '',
      people: actor ? step.eligible.flatMap((ref) => directory.person(ref)?.name ?? []) : [],
    }
  })
}
