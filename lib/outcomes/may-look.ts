import { officeMay, type PersonActor } from '@/lib/policy'

/** Central Office looks at outcomes, and the Independent Reviewers at those of Central Office too. */
export const mayLookAtOutcomes = ({ offices }: Pick<PersonActor, 'offices'>): boolean =>
  offices.some(({ role }) => officeMay(role, 'seeOutcomes'))
