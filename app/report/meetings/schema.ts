import { z } from 'zod'
import type { ReportChoices } from '@/lib/cases/model/views'

/** Any of the reporter's own meetings; none is an answer. */
export function parseMeetings(data: FormData, choices: ReportChoices) {
  const own = choices.meetings.map((meeting) => meeting.id)
  return z
    .object({ meetingIds: z.array(z.string().refine((id) => own.includes(id), 'meetings')) })
    .safeParse({ meetingIds: data.getAll('meetingIds') })
}
