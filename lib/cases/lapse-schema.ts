import { z } from 'zod'
import { WORDS_LIMIT } from './commands'
import {
  affectedWho,
  guidelineIds,
  type LapseAnswers,
  type LapseChoices,
  lapseMatters,
  sawIt,
  takenBy,
  urgencies,
} from './lapse-views'

const id = z.string().max(64)
const text = (atMost: number) => z.string().trim().max(atMost)
/** What is named twice is meant once. */
const several = <T extends z.ZodType<string>>(one: T, atMost: number) =>
  z
    .array(one)
    .max(atMost)
    .transform((all) => [...new Set(all)])

const answersSchema = z.object({
  matter: z.enum(lapseMatters),
  guidelines: several(z.enum(guidelineIds), guidelineIds.length),
  words: text(WORDS_LIMIT).min(1),
  sawIt: z.enum(sawIt),
  when: text(500),
  where: text(500),
  wouldHelp: text(5000),
  urgency: z.enum(urgencies),
  aboutKind: z.enum(['person', 'office', 'meeting', 'unknown']),
  aboutPersonId: id.nullable(),
  aboutOfficeId: id.nullable(),
  aboutMeetingId: id.nullable(),
  aboutWords: text(5000),
  affected: z.enum(affectedWho),
  affectedWords: text(5000),
  affectedPersonId: id.nullable(),
  regionId: id.min(1),
  officeIds: several(id, 20),
  personIn: z.record(id, id),
  excludedPersonIds: several(id, 100),
  excludedOfficeIds: several(id, 50),
  identity: z.enum(['named', 'confidential', 'anonymous']),
  name: text(200),
  contact: text(500),
  noticeAddress: z.union([z.literal(''), z.email().max(254)]),
  taken: z.enum(takenBy).nullable(),
}) satisfies z.ZodType<LapseAnswers>

export type ParsedAnswers =
  | { ok: true; answers: LapseAnswers }
  | { ok: false; fields: Record<string, string> }

/**
 * The answers of a report about somebody else, whole, and naming nothing but what this reporter was offered: what
 * somebody typed into an address is no choice. The fields of a refusal have message keys below `refusal.field`.
 */
export function parseLapseAnswers(
  candidate: unknown,
  choices: LapseChoices,
  ownId: string | null,
): ParsedAnswers {
  const parsed = answersSchema.safeParse(candidate)
  if (!parsed.success)
    return {
      ok: false,
      fields: Object.fromEntries(
        parsed.error.issues.map(({ path, code }) => [
          String(path[0]),
          code === 'too_big' ? 'tooLong' : path[0] === 'noticeAddress' ? 'email' : 'required',
        ]),
      ),
    }
  const fields = whatIsWrong(parsed.data, choices, ownId)
  return Object.keys(fields).length > 0 ? { ok: false, fields } : { ok: true, answers: parsed.data }
}

function whatIsWrong(
  answers: LapseAnswers,
  choices: LapseChoices,
  ownId: string | null,
): Record<string, string> {
  const wrong: Record<string, string> = {}
  const among = (ids: readonly (string | null)[], known: readonly { id: string }[]) =>
    ids.every((one) => known.some((choice) => choice.id === one))
  const { aboutKind, aboutPersonId, aboutOfficeId, aboutMeetingId, identity, taken } = answers
  if (aboutKind === 'person' && aboutPersonId === ownId) wrong.aboutPersonId = 'aboutYourself'
  else if (aboutKind === 'person' && !among([aboutPersonId], choices.people)) wrong.aboutPersonId = 'choice'
  if (aboutKind === 'office' && !among([aboutOfficeId], choices.offices)) wrong.aboutOfficeId = 'choice'
  if (aboutKind === 'meeting' && !among([aboutMeetingId], choices.meetings)) wrong.aboutMeetingId = 'choice'
  if (!among([answers.regionId], choices.regions)) wrong.regionId = 'choice'
  if (!among(answers.officeIds, choices.offices)) wrong.officeIds = 'choice'
  if (!among(answers.excludedOfficeIds, choices.offices)) wrong.excludedOfficeIds = 'choice'
  if (!among(answers.excludedPersonIds, choices.people)) wrong.excludedPersonIds = 'choice'
  for (const [officeId, personId] of Object.entries(answers.personIn)) {
    const office = choices.offices.find((choice) => choice.id === officeId)
    if (!answers.officeIds.includes(officeId) || !office?.people.some((person) => person.id === personId))
      wrong.personIn = 'choice'
    else if (answers.excludedPersonIds.includes(personId)) wrong.personIn = 'excluded'
  }
  const touched = answers.affectedPersonId
  if (touched !== null && (touched === aboutPersonId || !among([touched], choices.people)))
    wrong.affectedPersonId = 'choice'
  if (taken !== null && !choices.mayTake) wrong.taken = 'choice'
  const known = choices.signedIn && taken === null
  if (identity !== 'anonymous' && !known && answers.name === '') wrong.name = 'required'
  return wrong
}
