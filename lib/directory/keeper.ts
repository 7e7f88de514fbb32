import { type DirectoryAct, decideDirectory, type PersonActor, type Refusal, refuse } from '@/lib/policy'

/**
 * Whoever keeps the directory: somebody signed in, or the set-up of a fresh installation, which has nobody to sign in
 * yet. No page and no job ever passes `setUp`.
 */
export type Keeper = PersonActor | 'setUp'

/** Null when this keeper may; otherwise the refusal. @param aboutPersonId whose profile, office or term it is */
export function mayKeep(keeper: Keeper, act: DirectoryAct, aboutPersonId?: string): Refusal | null {
  if (keeper === 'setUp') return null
  const permission = decideDirectory(act, {
    administersDirectory: keeper.administersDirectory,
    holdsCentralOffice: keeper.offices.some((office) => office.role === 'centralOffice'),
    aboutThemselves: keeper.personId === aboutPersonId,
  })
  return permission.allowed ? null : refuse('notYours')
}
