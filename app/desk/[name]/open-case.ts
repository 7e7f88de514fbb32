import 'server-only'
import { type CasePageProps, openCase as open } from '@/app/_case/open-case'
import type { CaseView } from '@/lib/cases/model/views'

export type { CasePageProps }

/** The case of this address for the person who is signed in; what they may not see is not found. */
export const openCase = (props: CasePageProps) => open(props, isForTheDesk)

/**
 * A case about oneself, or reported by oneself, has its pages under `/my`; nobody handles their own. A question for
 * advice is no case, and has its page under `/desk/advice`.
 */
const isForTheDesk = ({ capacities, workflow }: CaseView) =>
  workflow !== 'advice' &&
  capacities.some((capacity) => !['subject', 'respondent', 'reporter'].includes(capacity))
