import type { Ref } from '@/lib/policy'
import type { Directory } from './load-directory'

/** Everyone who sits in a Central Office today, of whatever organisation: their own matters are not theirs to count. */
export const centralPeople = ({ organisation }: Pick<Directory, 'organisation'>): Ref[] => [
  ...new Set(
    organisation.offices
      .filter((office) => office.role === 'centralOffice')
      .flatMap((office) => office.members.map((seat) => seat.ref)),
  ),
]
