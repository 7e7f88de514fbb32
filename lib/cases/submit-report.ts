import { z } from 'zod'
import { now } from '@/lib/clocks/now'
import { findActResult } from '@/lib/db/acts'
import { withActor } from '@/lib/db/client'
import { dropDraftRow } from '@/lib/db/drafts'
import type { GateAnswer } from '@/lib/db/gate'
import { loadDirectory } from '@/lib/directory/load-directory'
import type { PersonActor } from '@/lib/policy'
import { type Result, refuse } from '@/lib/policy/result'
import { recipients } from '@/lib/vault/keys'
import { meetingRef, personRef } from '@/lib/vault/references'
import { beginCase } from '@/machines'
import type { CaseStanding } from './act-facts'
import { WORDS_LIMIT } from './commands'
import { draftKind } from './drafts'
import { newCodeNamed } from './new-code-named'
import { openCase } from './open-case'
import { planRoute } from './plan-route'
import { reportChoices } from './report-choices'
import { type CodeName, needs, type ReportChoices, type SlipAnswers } from './views'

const id = z.string().max(64)
/** What is named twice is meant once. */
const idsOf = (atMost: number) =>
  z
    .array(id)
    .max(atMost)
    .transform((all) => [...new Set(all)])
const answersSchema = z.object({
  matter: z.enum(['slip', 'relapse', 'misuse', 'notSure']),
  need: z.enum(needs),
  words: z.string().trim().max(WORDS_LIMIT),
  contact: z.string().trim().max(500),
  meetingIds: idsOf(50),
  officeIds: idsOf(20).refine((all) => all.length > 0),
  personIn: z.record(id, id),
  excludedPersonIds: idsOf(100),
  silence: z.enum(['passOn', 'askFirst']),
  send: z.enum(['now', 'morning']),
})

/**
 * A person reports their own slip. Seals the words, wraps their keys to everyone who could come to read them, offers
 * the case to those chosen (or holds it until the morning) and drops the draft: one commit. Refuses with `invalid`
 * and the fields when an answer is missing or names what this person was not offered.
 */
export async function submitReport(
  actor: PersonActor,
  answers: SlipAnswers,
  actId: string,
): Promise<Result<{ name: CodeName }>> {
  const parsed = answersSchema.safeParse(answers)
  if (!parsed.success)
    return refuse(
      'invalid',
      Object.fromEntries(
        parsed.error.issues.map(({ path, code }) => [
          String(path[0]),
          code === 'too_big' ? 'tooLong' : 'required',
        ]),
      ),
    )
  const wrong = notOffered(parsed.data, await reportChoices(actor))
  if (Object.keys(wrong).length > 0) return refuse('invalid', wrong)

  return newCodeNamed((codeName) => open(actor, parsed.data, actId, codeName))
}

/** What somebody typed into an address is no choice: only what they were shown can be named. */
function notOffered(answers: SlipAnswers, choices: ReportChoices): Record<string, string> {
  const wrong: Record<string, string> = {}
  const among = (ids: readonly string[], known: readonly { id: string }[]) =>
    ids.every((one) => known.some((choice) => choice.id === one))
  if (answers.words === '' && answers.need !== 'justCall') wrong.words = 'required'
  if (!among(answers.meetingIds, choices.meetings)) wrong.meetingIds = 'choice'
  if (!among(answers.officeIds, choices.offices)) wrong.officeIds = 'choice'
  if (!among(answers.excludedPersonIds, choices.excludable)) wrong.excludedPersonIds = 'choice'
  for (const [officeId, personId] of Object.entries(answers.personIn)) {
    const office = choices.offices.find((choice) => choice.id === officeId)
    if (!answers.officeIds.includes(officeId) || !office?.people.some((person) => person.id === personId))
      wrong.personIn = 'choice'
    else if (answers.excludedPersonIds.includes(personId)) wrong.personIn = 'excluded'
  }
  return wrong
}

function open(
  actor: PersonActor,
  answers: SlipAnswers,
  actId: string,
  codeName: CodeName,
): Promise<GateAnswer<{ name: CodeName }> | { done: { name: CodeName } }> {
  return withActor(actor, async (tx) => {
    const again = await findActResult(tx, actId)
    if (again) return { done: again as { name: CodeName } }

    const at = await now(tx)
    const directory = await loadDirectory(actor.locale, at)
    const excluded = answers.excludedPersonIds.map(personRef)
    const standing: CaseStanding = {
      live: [{ holderRef: actor.ref, capacity: 'subject' }],
      ended: [],
      excludedPeople: excluded,
      excludedOffices: [],
      concerns: [
        { kind: 'person', ref: actor.ref, role: 'subject' },
        ...answers.meetingIds.map((one) => ({
          kind: 'meeting' as const,
          ref: meetingRef(one),
          role: 'touched' as const,
        })),
      ],
      route: planRoute(actor, answers, directory, at),
      acted: [],
      tieDeclarerRef: null,
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
      standing,
      parties: [
        {
          ref: actor.ref,
          capacity: 'subject',
          keys: await recipients(tx, [{ kind: 'person', ref: actor.ref }]),
        },
      ],
      exclusions: excluded.map((ref) => ({ kind: 'person', ref, why: 'excludedByReporter' })),
      documents: [{ part: 'report', kind: 'report', body: { matter, need, words, contact } }],
    })
    if (answer.ok) await dropDraftRow(tx, actor.ref, draftKind)
    return answer
  })
}
