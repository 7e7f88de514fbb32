import { nextMorning } from '@/lib/clocks/due'
import { acknowledgeSettings, readDurations } from '@/lib/clocks/durations'
import { now } from '@/lib/clocks/now'
import { db } from '@/lib/db/client'
import { loadDirectory } from '@/lib/directory/load-directory'
import type { PersonActor } from '@/lib/policy'
import { acknowledgeDue, fallbackRoute } from '@/lib/routing'
import { meetingRef } from '@/lib/vault/references'
import { nextTouchedMeeting } from './case-directory'
import { factsOfAnswers } from './plan-route'
import type { AudienceStep, SlipAnswers } from './views'

const hour = 3_600_000

/**
 * "Who will be able to read this", by name and in the order in which they could come to see it: the very route that
 * silence follows afterwards. With `askFirst` the later ones only learn that one waits until the reporter says so.
 */
export async function previewAudience(
  actor: PersonActor,
  answers: Partial<SlipAnswers>,
): Promise<AudienceStep[]> {
  const at = await now()
  const directory = await loadDirectory(actor.locale, at)
  const { officeIds = [], personIn = {}, excludedPersonIds = [], meetingIds = [] } = answers
  const facts = factsOfAnswers(actor, { officeIds, personIn, excludedPersonIds, meetingIds }, directory, at)
  const settings = acknowledgeSettings(await readDurations(db()))
  const sentAt = answers.send === 'morning' ? nextMorning(at, actor.timeZone) : at
  const touched = {
    concerns: meetingIds.map((id) => ({
      kind: 'meeting' as const,
      ref: meetingRef(id),
      role: 'touched' as const,
    })),
  }

  let asked = sentAt
  let first = true
  return fallbackRoute(directory.organisation, facts).steps.map((step) => {
    if (step.when !== 'atOnce') {
      const nextTouchedMeetingAt = nextTouchedMeeting(touched, directory, asked)
      asked = acknowledgeDue({ at: asked, sentAt, settings, nextTouchedMeetingAt })
      first = false
    }
    return {
      when: step.when,
      afterHours: first ? null : Math.max(1, Math.round((asked - sentAt) / hour)),
      office: directory.office(step.officeId)?.label ?? '',
      people: step.eligible.flatMap((ref) => directory.person(ref)?.name ?? []),
    }
  })
}
