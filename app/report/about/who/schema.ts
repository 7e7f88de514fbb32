import { z } from 'zod'
import type { LapseAnswers, LapseChoices } from '@/lib/cases/lapse-views'
import { asWritten } from '../../as-written'
import { SHORTER_WORDS } from '../shorter-words'

/** The answer and the field that belongs to it, in the order shown; a person only to those who are signed in. */
const fieldOf = {
  person: 'aboutPersonId',
  office: 'aboutOfficeId',
  meeting: 'aboutMeetingId',
  unknown: null,
} as const

export const aboutKinds = ({ signedIn }: LapseChoices): LapseAnswers['aboutKind'][] =>
  signedIn ? ['person', 'office', 'meeting', 'unknown'] : ['office', 'meeting', 'unknown']

/** Somebody of the directory, an office or a meeting, each among those the page offered, or not known. */
export function parseWho(data: FormData, choices: LapseChoices) {
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
      aboutWords: z.string().max(SHORTER_WORDS, 'shorterTooLong'),
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
      aboutWords: asWritten(data.get('aboutWords')),
    })
}
