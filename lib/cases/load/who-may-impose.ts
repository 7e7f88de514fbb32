import type { Tx } from '@/lib/db/client'
import { readSettings } from '@/lib/db/settings'
import { defaultWhoMayImpose, type OfficeRole, officeRoles } from '@/lib/policy'

/** The setting `whoMayImpose`, or the default when it was never changed to a list. A name that is no role grants nothing. */
export async function whoMayImpose(tx: Tx): Promise<readonly OfficeRole[]> {
  const set = (await readSettings(tx, ['whoMayImpose'])).get('whoMayImpose')
  const isRole = (one: unknown): one is OfficeRole => officeRoles.some((role) => role === one)
  return Array.isArray(set) ? set.filter(isRole) : defaultWhoMayImpose
}
