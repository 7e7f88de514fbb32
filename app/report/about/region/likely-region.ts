import type { ConcernChoices } from '@/lib/cases/model/concern-views'
import type { Draft } from '../steps'

/** The region of the office or meeting that was named already; undefined where nothing says it. */
export function likelyRegion(
  draft: Draft,
  { offices, meetings, regions }: ConcernChoices,
): string | undefined {
  const named = [
    draft.aboutKind === 'office' ? offices.find((office) => office.id === draft.aboutOfficeId) : undefined,
    draft.aboutKind === 'meeting'
      ? meetings.find((meeting) => meeting.id === draft.aboutMeetingId)
      : undefined,
  ].find((each) => each !== undefined)
  return named?.regionId ?? (regions.length === 1 ? regions[0]?.id : undefined)
}
