import { z } from 'zod'
import type { ConcernAnswers, ConcernChoices } from '@/lib/cases/model/concern-views'
import { asWritten } from '../../as-written'
import { SHORTER_TEXT } from '../shorter-text'

/** The answer and the field that belongs to it, in the order shown; a person only to those who are signed in. */
const fieldOf = {
  person: 'aboutPersonId',
  office: 'aboutOfficeId',
  meeting: 'aboutMeetingId',
  unknown: null,
} as const

export const aboutKinds = ({ signedIn }: ConcernChoices): ConcernAnswers['aboutKind'][] =>
  signedIn ? ['person', 'office', 'meeting', 'unknown'] : ['office', 'meeting', 'unknown']

/** Somebody of the directory, an office or a meeting, each among those the page offered, or not known. */
export function parseWho(data: FormData, choices: ConcernChoices) {
  const offered = { person: choices.people, office: choices.offices, meeting: choices.meetings, unknown: [] }
  const kind = aboutKinds(choices).find((each) => each === data.get('aboutKind'))
  const field = kind ? fieldOf[kind] : null
  const id = field ? String(data.get(field) ?? '') : ''
  const only = (name: typeof field) => (name === field && id !== '' ? id : null)
  return z
    .object({
      aboutKind: z.enum(['person', 'office', 'meeting', 'unknown'], 'required'),
      aboutPersonId: z.string().nullable(),
      aboutOfficeId: z.string().nullable(),
      aboutMeetingId: z.string().nullable(),
      aboutText: z.string().max(SHORTER_TEXT, 'shorterTooLong'),
    })
    .superRefine((answer, context) => {
      if (field && !offered[answer.aboutKind].some((each) => each.id === id))
        context.addIssue({ code: 'custom', path: [field], message: 'chooseOne' })
    })
    .safeParse({
      aboutKind: kind,
      aboutPersonId: only('aboutPersonId'),
      aboutOfficeId: only('aboutOfficeId'),
      aboutMeetingId: only('aboutMeetingId'),
      aboutText: asWritten(data.get('aboutText')),
    })
}
