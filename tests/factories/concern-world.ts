import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { type CaseCommit, type CommitOpening, commitCaseEvent } from '@/lib/db/commit'
import { now } from '@/lib/deadlines/now'
import type { PartyActor, PersonActor, ReceiptActor } from '@/lib/policy/actor'
import { beginCaseTrail } from '@/lib/trail/case-trail'
import { type Recipient, recipients } from '@/lib/vault/keys'
import { newCaseParts } from '@/lib/vault/parts'
import { makeReceipt, newRecoveryPhrase } from '@/lib/vault/receipts'
import type { Capacity } from '@/machines/effects'
import { act, anOffice, grant, nextState, type OpenedCase, someone } from './case-world'

/** A reporter without an account, with their recovery phrase and the key that opens a case. */
export async function aReceipt(words: string[] = newRecoveryPhrase()) {
  const { ref, pair, key } = await makeReceipt(words)
  const actor: ReceiptActor = { kind: 'receipt', ref, pair, locale: 'en', timeZone: 'UTC' }
  return { actor, words, key }
}
export type Receipt = Awaited<ReturnType<typeof aReceipt>>

export const sideOf = {
  reporter: ['case', 'report', 'reporter'],
  respondent: ['case', 'conversation'],
  handler: ['case', 'report', 'reporter', 'conversation', 'desk'],
} as const

interface Concern {
  reporter: Receipt | PersonActor
  officeId: string
  /** everyone the respondent's part is sealed to as well */
  respondent?: PersonActor
  workflow?: string
  opening?: Partial<CommitOpening>
  more?: Partial<CaseCommit>
}

const isReceipt = (one: Receipt | PersonActor): one is Receipt => 'words' in one

/** A report about another person as its reporter sends it: offered and sealed to one office, unknown to all others. */
export async function openConcern({
  reporter,
  officeId,
  respondent,
  workflow,
  opening,
  more,
}: Concern): Promise<OpenedCase> {
  const caseId = randomUUID()
  const actor: PartyActor = isReceipt(reporter) ? reporter.actor : reporter
  const own: Recipient[] = isReceipt(reporter)
    ? [reporter.key]
    : await recipients(db(), [{ kind: 'person', ref: reporter.ref }])
  const office = await recipients(db(), [{ kind: 'office', ref: officeId }])
  const said = respondent ? await recipients(db(), [{ kind: 'person', ref: respondent.ref }]) : []
  const { caseParts, keyGrants } = await newCaseParts({
    report: [...own, ...office],
    reporter: [...own, ...office],
    conversation: [...said, ...office],
    desk: office,
    identity: office,
  })
  const { trailKey, trail } = await beginCaseTrail(db(), caseId, { event: 'reported' })
  const codeName = `concern-${caseId.slice(0, 8)}`
  const answer = await commitCaseEvent(actor, {
    actId: randomUUID(),
    caseId,
    at: await now(),
    event: 'reported',
    capacity: null,
    open: {
      codeName,
      workflow: workflow ?? 'concern',
      matter: 'ethicalLapse',
      need: null,
      caseParts,
      trailKey,
      ...(isReceipt(reporter) ? { receipt: reporter.key } : {}),
      ...opening,
    },
    next: nextState(),
    keyGrants,
    involvement: [
      ...(isReceipt(reporter)
        ? []
        : [{ kind: 'person' as const, ref: actor.ref, role: 'reporter' as const }]),
      ...(respondent ? [{ kind: 'person' as const, ref: respondent.ref, role: 'respondent' as const }] : []),
    ],
    grants: [
      ...grant(actor, 'reporter', [...sideOf.reporter]),
      { kind: 'office', ref: officeId, capacity: 'offered', part: 'case' },
    ],
    route: [{ officeId, step: 0, asked: true }],
    trail,
    result: { name: codeName },
    ...more,
  })
  if (!answer.ok) throw new Error(answer.code)
  return { caseId, codeName, caseParts }
}

/** A member of the office accepts the case, through that office. */
export const takes = (handler: PersonActor, opened: OpenedCase) =>
  act(handler, opened, {
    event: 'accept',
    capacity: 'offered',
    next: nextState(),
    ends: [{ capacity: 'offered' }],
    grants: through(handler, 'handler'),
  })

/** Rows that came to a person through the first office they hold. */
export const through = (person: PersonActor, capacity: Capacity) =>
  grant(person, capacity, [...sideOf.handler]).map((row) => ({
    ...row,
    officeId: person.offices[0]?.officeId,
  }))

/** The respondent is to be heard: from here on they see the case. */
export const hears = (handler: PersonActor, respondent: PersonActor, opened: OpenedCase) =>
  act(handler, opened, {
    event: 'putToRespondent',
    capacity: 'handler',
    next: nextState(),
    grants: grant(respondent, 'respondent', [...sideOf.respondent]),
  })

/** A concern that its handler has accepted: reported by receipt, about a person of the directory. */
export async function aConcern(given: Partial<Concern> = {}) {
  const office = await anOffice('regionalCoordinator', [`handler-${randomUUID()}`, `other-${randomUUID()}`])
  const [handler, other] = office.members
  if (!handler || !other) throw new Error('no members')
  const respondent = someone(`respondent-${randomUUID()}`)
  const receipt = await aReceipt()
  const opened = await openConcern({ reporter: receipt, officeId: office.officeId, respondent, ...given })
  await takes(handler, opened)
  return { office, handler, other, respondent, receipt, reporter: receipt.actor, opened }
}

/** A request for advice on a case, by its handler to a colleague of another office; linked to the case it is about. */
export async function asksAdvice(
  adviceAsker: PersonActor,
  adviceGiver: PersonActor,
  parent: OpenedCase,
): Promise<OpenedCase> {
  const caseId = randomUUID()
  const readers = await recipients(db(), [
    ...adviceAsker.offices.map(({ officeId }) => ({ kind: 'office' as const, ref: officeId })),
    ...adviceGiver.offices.map(({ officeId }) => ({ kind: 'office' as const, ref: officeId })),
  ])
  const { caseParts, keyGrants } = await newCaseParts({ conversation: readers })
  const { trailKey, trail } = await beginCaseTrail(db(), caseId, { event: 'asked' })
  const codeName = `question-${caseId.slice(0, 8)}`
  const answer = await commitCaseEvent(adviceAsker, {
    actId: randomUUID(),
    caseId,
    at: await now(),
    event: 'asked',
    capacity: null,
    open: { codeName, workflow: 'advice', matter: null, need: null, caseParts, trailKey },
    next: nextState(),
    keyGrants,
    grants: [
      ...grant(adviceAsker, 'adviceAsker', ['case', 'conversation']),
      ...grant(adviceGiver, 'adviceGiver', ['case', 'conversation']),
    ],
    trail,
    result: null,
  })
  if (!answer.ok) throw new Error(answer.code)
  const linked = await act(adviceAsker, parent, { links: [{ to: caseId, kind: 'advice' }] })
  if (!linked.ok) throw new Error(linked.code)
  return { caseId, codeName, caseParts }
}
