import type { Capacity } from '@/machines/effects'
import type { LoadedCase } from './load-case'
import type { OpenedDocument } from './open-documents'

/**
 * The documents this reader may read, of the parts they have open. A respondent reads nothing that was meant for a
 * person named before them by mistake, such as a temporary measure or a proposal.
 */
export function documentsFor(
  held: readonly Capacity[],
  { timeline }: Pick<LoadedCase, 'timeline'>,
  documents: readonly OpenedDocument[],
): readonly OpenedDocument[] {
  if (!held.includes('respondent')) return documents
  const since = timeline.findLast(({ event }) => event === 'takeBackPerson')?.at
  return since === undefined ? documents : documents.filter(({ writtenAt }) => writtenAt > since)
}
