import type { FileKind } from '@/lib/policy'
import type { CaseDescription } from '@/machines'

/** The kind of a case file decides what each capacity can read in it. */
export const fileKindOf = ({ workflow, source }: Pick<CaseDescription, 'workflow' | 'source'>): FileKind => {
  if (workflow !== 'slip') return workflow
  return source === 'self' ? 'selfReport' : 'reportOfSlip'
}
