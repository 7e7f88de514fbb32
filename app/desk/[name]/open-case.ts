import 'server-only'
import { type CasePageProps, openCase as open } from '@/app/_case/open-case'
import type { CaseView } from '@/lib/cases/model/views'
import { doneKeyOf } from '../done'

export type { CasePageProps }

/** The case of this address for whoever is signed in; what they may not see is not found. */
export async function openCase(props: CasePageProps) {
  const { actor, view, said } = await open(props, isForTheDesk)
  return { actor, view, done: doneKeyOf(said) }
}

/**
 * A case about oneself, or reported by oneself, has its pages under `/my`; nobody handles their own. A question for
 * advice is no case, and has its page under `/desk/advice`.
 */
const isForTheDesk = ({ capacities, workflow }: CaseView) =>
  workflow !== 'advice' &&
  capacities.some((capacity) => !['subject', 'respondent', 'reporter'].includes(capacity))
