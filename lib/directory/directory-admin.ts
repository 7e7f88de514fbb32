import { type DirectoryAct, decideDirectory, type PersonActor, type Refusal, refuse } from '@/lib/policy'

/**
 * A directory administrator who is signed in, or the set-up of a fresh installation, where no one can sign in
 * yet. No page and no job ever passes `setUp`.
 */
export type DirectoryAdmin = PersonActor | 'setUp'

/** Null when allowed; otherwise the refusal. @param aboutPersonId the person whose profile, office or term it is */
export function mayKeep(
  directoryAdmin: DirectoryAdmin,
  act: DirectoryAct,
  aboutPersonId?: string,
): Refusal | null {
  if (directoryAdmin === 'setUp') return null
  const permission = decideDirectory(act, {
    administersDirectory: directoryAdmin.administersDirectory,
    holdsCentralOffice: directoryAdmin.offices.some((office) => office.role === 'centralOffice'),
    aboutThemselves: directoryAdmin.personId === aboutPersonId,
  })
  return permission.allowed ? null : refuse('notYours')
}
