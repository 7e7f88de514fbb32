import { now } from '@/lib/deadlines/now'
import { loadDirectory } from '@/lib/directory/load-directory'
import type { PersonActor } from '@/lib/policy'
import { planConcern } from '../effects/plan-concern'
import { type ConcernAnswers, isReportOfSlip } from '../model/concern-views'
import type { AudienceStep } from '../model/views'
import { audienceSteps } from './audience-steps'

/**
 * Who could come to read a report about another volunteer. By office for a visitor; by name as well for a reporter who
 * is signed in.
 */
export async function previewConcernAudience(
  actor: PersonActor | null,
  answers: ConcernAnswers,
): Promise<AudienceStep[]> {
  const at = await now()
  const directory = await loadDirectory(actor?.locale, at)
  const about = isReportOfSlip(answers) ? 'subject' : 'respondent'
  const { facts, participants } = planConcern(actor, answers, about, directory, at)
  const steps = await audienceSteps(facts, participants, directory, at)
  return actor ? steps : steps.map((step) => ({ ...step, people: [] }))
}
