import { nextMorning } from '@/lib/deadlines/due'
import { now } from '@/lib/deadlines/now'
import { loadDirectory } from '@/lib/directory/load-directory'
import type { PersonActor } from '@/lib/policy'
import { meetingRef } from '@/lib/vault/references'
import type { AudienceStep, SlipAnswers } from '../model/views'
import { audienceSteps } from './audience-steps'
import { factsOfAnswers } from './plan-route'

/**
 * "Who will be able to read this", by name and in the order in which they could come to see it: the very route that
 * is followed without an answer. With `askFirst` later offices only learn that a case waits, until the reporter agrees.
 */
export async function previewAudience(
  actor: PersonActor,
  answers: Partial<SlipAnswers>,
): Promise<AudienceStep[]> {
  const at = await now()
  const directory = await loadDirectory(actor.locale, at)
  const { officeIds = [], personIn = {}, excludedPersonIds = [], meetingIds = [] } = answers
  const facts = factsOfAnswers(actor, { officeIds, personIn, excludedPersonIds, meetingIds }, directory, at)
  const sentAt = answers.send === 'morning' ? nextMorning(at, actor.timeZone) : at
  const involvement = meetingIds.map((id) => ({
    kind: 'meeting' as const,
    ref: meetingRef(id),
    role: 'affected' as const,
  }))
  return audienceSteps(facts, { involvement }, directory, sentAt)
}
