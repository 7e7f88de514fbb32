import type { FileKind } from '@/lib/policy'
import type { CaseDescription } from '@/machines'

/** What sort of file it is: that decides what a capacity opens in it. */
export const fileKindOf = ({ workflow, source }: Pick<CaseDescription, 'workflow' | 'source'>): FileKind => {
  if (workflow !== 'slip') return workflow
  return source === 'self' ? 'selfReport' : 'reportOfSlip'
}
