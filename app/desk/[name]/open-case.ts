import 'server-only'
import { type CasePageProps, openCase as open } from '@/app/_case/open-case'
import type { CaseView } from '@/lib/cases/model/views'

export type { CasePageProps }

/** The case of this address for the person who is signed in; what they may not see is not found. */
export const openCase = (props: CasePageProps) => open(props, isForTheDesk)

/**
 * Their own case is shown to a subject, respondent or reporter below `/my`, where no one handles it. A request for
 * advice has its page below `/desk/advice`.
 */
const isForTheDesk = ({ capacities, workflow }: CaseView) =>
  workflow !== 'advice' &&
  capacities.some((capacity) => !['subject', 'respondent', 'reporter'].includes(capacity))
