import { now } from '@/lib/clocks/now'
import { loadDirectory } from '@/lib/directory/load-directory'
import type { PersonActor } from '@/lib/policy'
import { isReportOfSlip, type LapseAnswers } from '../lapse-views'
import type { AudienceStep } from '../views'
import { audienceSteps } from './audience-steps'
import { planLapse } from './plan-lapse'

/**
 * Who could come to read a report about somebody else. By office for whoever is not signed in; by name as well for
 * whoever is.
 */
export async function previewLapseAudience(
  actor: PersonActor | null,
  answers: LapseAnswers,
): Promise<AudienceStep[]> {
  const at = await now()
  const directory = await loadDirectory(actor?.locale, at)
  const about = isReportOfSlip(answers) ? 'subject' : 'respondent'
  const { facts, standing } = planLapse(actor, answers, about, directory, at)
  const steps = await audienceSteps(facts, standing, directory, at)
  return actor ? steps : steps.map((step) => ({ ...step, people: [] }))
}
