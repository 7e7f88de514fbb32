import { measureIds } from '@/lib/cases/model/views'
import { withActor } from '@/lib/db/client'
import { readOutcomes as readFacts } from '@/lib/db/outcomes'
import { now } from '@/lib/deadlines/now'
import type { PersonActor } from '@/lib/policy'
import { mayLookAtOutcomes } from './may-look'
import { tablesOf } from './tables-of-facts'
import { countedMatters, type OutcomesView } from './views'

/**
 * How cases ended, by year. Central Office sees those without anyone of a Central Office in them, the
 * Independent Reviewers all; null for anyone else. NB: the database decides which facts those are.
 */
export async function readOutcomes(actor: PersonActor): Promise<OutcomesView | null> {
  if (!mayLookAtOutcomes(actor)) return null
  const [at, facts] = await Promise.all([now(), withActor(actor, (tx) => readFacts(tx))])
  return tablesOf(facts, { matters: countedMatters, measures: measureIds }, at)
}
