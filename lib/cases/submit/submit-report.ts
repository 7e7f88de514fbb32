import { z } from 'zod'
import { findActResult } from '@/lib/db/acts'
import { withActor } from '@/lib/db/client'
import type { CommitAnswer } from '@/lib/db/commit'
import { dropDraftRow } from '@/lib/db/drafts'
import { now } from '@/lib/deadlines/now'
import { loadDirectory } from '@/lib/directory/load-directory'
import type { PersonActor } from '@/lib/policy'
import { type Result, refuse } from '@/lib/policy/result'
import { recipients } from '@/lib/vault/keys'
import { meetingRef, personRef } from '@/lib/vault/references'
import { beginCase } from '@/machines'
import { newCodeNamed } from '../effects/new-code-named'
import { openCase } from '../effects/open-case'
import { among, fieldsOf, id, several, wrongPersonIn } from '../model/answers-schema'
import { TEXT_LIMIT } from '../model/commands'
import { type CaseParticipants, noParticipants } from '../model/participants'
import { type CodeName, needs, type ReportChoices, type SlipAnswers } from '../model/views'
import { draftKind } from './drafts'
import { planRoute } from './plan-route'
import { reportChoices } from './report-choices'

const answersSchema = z.object({
  matter: z.enum(['slip', 'relapse', 'misuse', 'notSure']),
  need: z.enum(needs),
  words: z.string().trim().max(TEXT_LIMIT),
  contact: z.string().trim().max(500),
  meetingIds: several(id, 50),
  officeIds: several(id, 20).refine((all) => all.length > 0),
  personIn: z.record(id, id),
  excludedPersonIds: several(id, 100),
  silence: z.enum(['passOn', 'askFirst']),
  send: z.enum(['now', 'morning']),
})

/**
 * A person reports their own slip. Seals the text, grants its keys to everyone who could come to read it, offers
 * the case to those chosen (or holds it until the morning) and drops the draft: one commit. Refuses with `invalid`
 * and the fields when an answer is missing or names what this person was not offered.
 */
export async function submitReport(
  actor: PersonActor,
  answers: SlipAnswers,
  actId: string,
): Promise<Result<{ name: CodeName }>> {
  const parsed = answersSchema.safeParse(answers)
  if (!parsed.success) return refuse('invalid', fieldsOf(parsed.error, 'required'))
  const wrong = notOffered(parsed.data, await reportChoices(actor))
  if (Object.keys(wrong).length > 0) return refuse('invalid', wrong)

  return newCodeNamed((codeName) => open(actor, parsed.data, actId, codeName))
}

/** What is named in the answers, and was not offered to this person. */
function notOffered(answers: SlipAnswers, choices: ReportChoices): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (answers.words === '' && answers.need !== 'justCall') wrong.words = 'required'
  if (!among(answers.meetingIds, choices.meetings)) wrong.meetingIds = 'choice'
  if (!among(answers.officeIds, choices.offices)) wrong.officeIds = 'choice'
  if (!among(answers.excludedPersonIds, choices.excludable)) wrong.excludedPersonIds = 'choice'
  const inOffice = wrongPersonIn(answers, choices.offices)
  if (inOffice) wrong.personIn = inOffice
  return wrong
}

function open(
  actor: PersonActor,
  answers: SlipAnswers,
  actId: string,
  codeName: CodeName,
): Promise<CommitAnswer<{ name: CodeName }> | { done: { name: CodeName } }> {
  return withActor(actor, async (tx) => {
    const again = await findActResult(tx, actId)
    if (again) return { done: again as { name: CodeName } }

    const at = await now(tx)
    const directory = await loadDirectory(actor.locale, at)
    const participants: CaseParticipants = {
      ...noParticipants,
      live: [{ holderRef: actor.ref, capacity: 'subject' }],
      excludedPeople: answers.excludedPersonIds.map(personRef),
      involvement: [
        { kind: 'person', ref: actor.ref, role: 'subject' },
        ...answers.meetingIds.map((one) => ({
          kind: 'meeting' as const,
          ref: meetingRef(one),
          role: 'affected' as const,
        })),
      ],
      route: planRoute(actor, answers, directory, at),
    }
    const { matter, need, words, contact } = answers
    const answer = await openCase(tx, actor, {
      actId,
      at,
      codeName,
      workflow: 'slip',
      first: beginCase('slip', {
        source: 'self',
        silence: answers.silence,
        heldUntilMorning: answers.send === 'morning',
      }),
      matter,
      need,
      directory,
      participants,
      parties: [
        {
          ref: actor.ref,
          capacity: 'subject',
          keys: await recipients(tx, [{ kind: 'person', ref: actor.ref }]),
        },
      ],
      documents: [{ part: 'report', kind: 'report', body: { matter, need, words, contact } }],
    })
    if (answer.ok) await dropDraftRow(tx, actor.ref, draftKind)
    return answer
  })
}
