import type { Directory } from '@/lib/directory/load-directory'
import { type OpenedDocument, ofKind } from '../cases/load/open-documents'
import type { MaskKnown } from '../redaction/mask-advice'

/**
 * Every name that a handler of this case could disclose by accident: the whole directory, and a reporter
 * without an account.
 */
export function namesToMask(
  directory: Pick<Directory, 'people' | 'meetings' | 'regions'>,
  documents: readonly OpenedDocument[],
): MaskKnown {
  return {
    people: [
      ...ofKind(documents, 'concernReport').map(({ body }) => ({
        name: body.name,
        as: 'the reporter' as const,
      })),
      ...directory.people().map(({ name, regionId }) => ({
        name,
        as: regionId === null ? ('a volunteer' as const) : ('a facilitator' as const),
      })),
    ],
    meetings: directory.meetings().map(({ name }) => name),
    regions: directory.regions().map(({ name }) => name),
  }
}
