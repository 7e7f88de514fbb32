import type { Ref } from '@/lib/policy'
import type { Directory } from './load-directory'

/**
 * Everyone who holds a seat in any Central Office today, in any organisation: they must not count cases they
 * take part in.
 */
export const centralPeople = ({ organisation }: Pick<Directory, 'organisation'>): Ref[] => [
  ...new Set(
    organisation.offices
      .filter((office) => office.role === 'centralOffice')
      .flatMap((office) => office.members.map((seat) => seat.ref)),
  ),
]
