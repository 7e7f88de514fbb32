import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { beginCaseTrail } from '@/lib/audit/case-trail'
import { readDurations } from '@/lib/clocks/durations'
import { now } from '@/lib/clocks/now'
import { findActResult } from '@/lib/db/acts'
import { type Tx, withActor } from '@/lib/db/client'
import { dropDraftRow } from '@/lib/db/drafts'
import { commitCaseEvent, type GateCommit } from '@/lib/db/gate'
import { loadDirectory } from '@/lib/directory/load-directory'
import { compartmentsOf, type PersonActor } from '@/lib/policy'
import { ok, type Result, refuse } from '@/lib/policy/result'
import { newCompartments } from '@/lib/vault/compartments'
import { sealDocument } from '@/lib/vault/documents'
import { recipients } from '@/lib/vault/keys'
import { meetingRef, personRef } from '@/lib/vault/references'
import { begin, workflows } from '@/machines'
import type { CaseStanding } from './act-facts'
import { newCodeName } from './code-name'
import { WORDS_LIMIT } from './commands'
import type { DocumentBodies } from './document-bodies'
import { draftKind } from './drafts'
import { planRoute } from './plan-route'
import { reportChoices } from './report-choices'
import { whoMayImpose } from './settings'
import { carryOutStep, commitOf } from './take-step'
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

  // a name may be taken; another is as good, and so many in a row mean that the lists have to grow
  for (let tried = 0; tried < 50; tried++) {
    const answer = await open(actor, parsed.data, actId, newCodeName())
    if (answer) return answer
  }
  throw new Error('no free code name was found')
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
): Promise<Result<{ name: CodeName }> | null> {
  return withActor(actor, async (tx) => {
    const again = await findActResult(tx, actId)
    if (again) return ok(again as { name: CodeName })

    const at = await now(tx)
    const caseId = randomUUID()
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

    const first = begin(workflows.slip, {
      source: 'self',
      silence: answers.silence,
      heldUntilMorning: answers.send === 'morning',
    })
    const context = {
      at,
      actor,
      standing,
      directory,
      durations: await readDurations(tx),
      whoMayImpose: await whoMayImpose(tx),
    }
    const done = carryOutStep(first.snapshot, first.effects, context)
    const rest = commitOf(first.snapshot, done, context)
    const sealed = await sealReport(tx, caseId, actor, answers, standing)
    const answer = await commitCaseEvent<{ name: CodeName }>(
      actor,
      {
        ...rest,
        actId,
        caseId,
        at,
        event: 'reported',
        capacity: null,
        open: {
          codeName,
          workflow: workflows.slip.name,
          matter: answers.matter,
          need: answers.need,
          compartments: sealed.compartments,
          trailKey: sealed.trailKey,
        },
        concerns: [...standing.concerns],
        exclusions: excluded.map((ref) => ({ kind: 'person', ref, why: 'excludedByReporter' })),
        grants: [...own(actor), ...(rest.grants ?? [])],
        route: merged(standing, rest.route ?? []),
        documents: [sealed.document],
        wraps: sealed.wraps,
        trail: sealed.trail,
        result: { name: codeName },
      },
      tx,
    )
    if (answer.ok) await dropDraftRow(tx, actor.ref, draftKind)
    if (answer.ok) return ok(answer.result)
    return answer.code === 'nameTaken' ? null : refuse(answer.code)
  })
}

const own = (actor: PersonActor): NonNullable<GateCommit['grants']> =>
  compartmentsOf('subject').map((part) => ({ part, kind: 'person', ref: actor.ref, capacity: 'subject' }))

/** The planned route, with those marked who are asked at once. */
function merged({ route }: CaseStanding, asked: NonNullable<GateCommit['route']>): typeof asked {
  const isSame = (row: CaseStanding['route'][number], other: (typeof asked)[number]) =>
    row.officeId === other.officeId && row.personRef === (other.personRef ?? null)
  const planned = route.map((row) => ({
    officeId: row.officeId,
    ...(row.personRef === null ? {} : { personRef: row.personRef }),
    step: row.step,
    asked: asked.some((other) => isSame(row, other)),
  }))
  return [...planned, ...asked.filter((other) => !route.some((row) => isSame(row, other)))]
}

/** Pairs, wraps and the sealed report. The desk is closed to the one it is about, its keys too. */
async function sealReport(
  tx: Tx,
  caseId: string,
  actor: PersonActor,
  answers: SlipAnswers,
  { route }: CaseStanding,
) {
  const audience = await recipients(
    tx,
    route.map(({ officeId, personRef: ref }) =>
      ref === null ? { kind: 'office' as const, ref: officeId } : { kind: 'person' as const, ref },
    ),
  )
  const writer = await recipients(tx, [{ kind: 'person', ref: actor.ref }])
  const { compartments, wraps } = await newCompartments({
    report: [...writer, ...audience],
    conversation: [...writer, ...audience],
    desk: audience,
  })
  const compartment = compartments.find((one) => one.part === 'report')
  if (!compartment) throw new Error('a new case has a compartment for its report')
  const header = {
    caseId,
    part: 'report' as const,
    compartmentId: compartment.id,
    documentId: randomUUID(),
    authorRef: actor.ref,
    kind: 'report',
  }
  const { matter, need, words, contact } = answers
  const body: DocumentBodies['report'] = { matter, need, words, contact }
  const sealed = await sealDocument(header, compartment.publicKey, body)
  return {
    compartments,
    wraps,
    document: { id: header.documentId, part: header.part, kind: header.kind, sealed },
    ...(await beginCaseTrail(tx, caseId, { event: 'reported', actor: actor.ref })),
  }
}
