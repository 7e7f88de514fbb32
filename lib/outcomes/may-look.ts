import { officeMay, type PersonActor } from '@/lib/policy'

/** Central Office sees outcomes, and the Independent Reviewers also those of Central Office. */
export const mayLookAtOutcomes = ({ offices }: Pick<PersonActor, 'offices'>): boolean =>
  offices.some(({ role }) => officeMay(role, 'seeOutcomes'))
