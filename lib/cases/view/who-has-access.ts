import { type AccessRow, accessOf, readingsOf } from '@/lib/db/access'
import type { Tx } from '@/lib/db/client'
import type { Directory } from '@/lib/directory/load-directory'
import type { Ref } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'
import type { LoadedCase } from '../load/load-case'
import type { AccessView } from '../model/views'
import { accessViews } from './access-views'

/**
 * Who has access to a case, for the subject or respondent and for the handler; null for everyone else. Needs a
 * transaction of the reader.
 */
export async function whoHasAccess(
  tx: Tx,
  loaded: LoadedCase,
  held: readonly Capacity[],
  reader: Ref,
  directory: Directory,
): Promise<AccessView[] | null> {
  const handles = held.includes('handler')
  if (!handles && !held.includes('subject') && !held.includes('respondent')) return null
  const rows = await accessOf(tx, loaded.file.id)
  const theirs = handles ? rows : asPersonItIsAboutMayKnow(rows, loaded)
  return accessViews(theirs, await readingsOf(tx, loaded.file.id), reader, directory)
}

/**
 * A subject or respondent sees who has access, except the reporter and people made aware by something the reporter
 * said: those read no text there.
 */
function asPersonItIsAboutMayKnow(rows: readonly AccessRow[], { kind }: LoadedCase): AccessRow[] {
  const theirs = rows.filter(
    ({ capacity }) => capacity !== 'reporter' && (capacity !== 'aware' || kind === 'selfReport'),
  )
  // when it came in, and who was asked before they were heard, could tell a respondent who reported it
  const heard = theirs.find(({ capacity }) => capacity === 'respondent')?.since ?? 0
  return theirs
    .filter(({ until }) => until === null || until >= heard)
    .filter(({ part }) => heard === 0 || part === 'case' || part === 'conversation')
    .map((row) => ({ ...row, since: Math.max(row.since, heard) }))
}
