import type { Capacity } from '@/machines/effects'
import type { LoadedCase } from './load-case'
import type { OpenedDocument } from './open-documents'

/**
 * The words that are this reader's to read, of those in the parts they hold open. Whoever is heard reads nothing that was
 * meant for somebody named before them by mistake: a measure for the time being, a proposal.
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
