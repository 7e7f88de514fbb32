import { z } from 'zod'
import { among, fieldsOf, id, several, wrongPersonIn } from '../model/answers-schema'
import { TEXT_LIMIT } from '../model/commands'
import {
  affectedWho,
  type ConcernAnswers,
  type ConcernChoices,
  concernMatters,
  guidelineIds,
  sawIt,
  takenBy,
  urgencies,
} from '../model/concern-views'

const text = (atMost: number) => z.string().trim().max(atMost)

const answersSchema = z.object({
  matter: z.enum(concernMatters),
  guidelines: several(z.enum(guidelineIds), guidelineIds.length),
  words: text(TEXT_LIMIT).min(1),
  sawIt: z.enum(sawIt),
  when: text(500),
  where: text(500),
  wouldHelp: text(5000),
  urgency: z.enum(urgencies),
  aboutKind: z.enum(['person', 'office', 'meeting', 'unknown']),
  aboutPersonId: id.nullable(),
  aboutOfficeId: id.nullable(),
  aboutMeetingId: id.nullable(),
  aboutText: text(5000),
  affected: z.enum(affectedWho),
  affectedText: text(5000),
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
}) satisfies z.ZodType<ConcernAnswers>

type ParsedAnswers = { ok: true; answers: ConcernAnswers } | { ok: false; fields: Record<string, string> }

/**
 * The answers of a report about another volunteer, whole, and naming nothing but what this reporter was offered: what
 * a person typed into an address is no choice. The fields of a refusal have message keys below `refusal.field`.
 */
export function parseConcernAnswers(
  candidate: unknown,
  choices: ConcernChoices,
  ownId: string | null,
): ParsedAnswers {
  const parsed = answersSchema.safeParse(candidate)
  if (!parsed.success) {
    const wrong = fieldsOf(parsed.error, 'required')
    return { ok: false, fields: wrong.noticeAddress ? { ...wrong, noticeAddress: 'email' } : wrong }
  }
  const fields = validate(parsed.data, choices, ownId)
  return Object.keys(fields).length > 0 ? { ok: false, fields } : { ok: true, answers: parsed.data }
}

function validate(
  answers: ConcernAnswers,
  choices: ConcernChoices,
  ownId: string | null,
): Record<string, string> {
  const wrong: Record<string, string> = {}
  const { aboutKind, aboutPersonId, aboutOfficeId, aboutMeetingId, identity, taken } = answers
  if (aboutKind === 'person' && aboutPersonId === ownId) wrong.aboutPersonId = 'aboutYourself'
  else if (aboutKind === 'person' && !among([aboutPersonId], choices.people)) wrong.aboutPersonId = 'choice'
  if (aboutKind === 'office' && !among([aboutOfficeId], choices.offices)) wrong.aboutOfficeId = 'choice'
  if (aboutKind === 'meeting' && !among([aboutMeetingId], choices.meetings)) wrong.aboutMeetingId = 'choice'
  if (!among([answers.regionId], choices.regions)) wrong.regionId = 'choice'
  if (!among(answers.officeIds, choices.offices)) wrong.officeIds = 'choice'
  if (!among(answers.excludedOfficeIds, choices.offices)) wrong.excludedOfficeIds = 'choice'
  if (!among(answers.excludedPersonIds, choices.people)) wrong.excludedPersonIds = 'choice'
  const inOffice = wrongPersonIn(answers, choices.offices)
  if (inOffice) wrong.personIn = inOffice
  const touched = answers.affectedPersonId
  if (touched !== null && (touched === aboutPersonId || !among([touched], choices.people)))
    wrong.affectedPersonId = 'choice'
  if (taken !== null && !choices.mayTake) wrong.taken = 'choice'
  const known = choices.signedIn && taken === null
  if (identity !== 'anonymous' && !known && answers.name === '') wrong.name = 'required'
  return wrong
}
