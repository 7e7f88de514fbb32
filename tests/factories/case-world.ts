import { randomUUID } from 'node:crypto'
import { db, type Tx, withActor } from '@/lib/db/client'
import {
  type CaseCommit,
  type CommitAnswer,
  commitCaseEvent,
  type DocumentPart,
  type Part,
} from '@/lib/db/commit'
import { now } from '@/lib/deadlines/now'
import type { Actor, OfficeRole, PartyActor, PersonActor } from '@/lib/policy/actor'
import { beginCaseTrail, sealCaseDetail } from '@/lib/trail/case-trail'
import { sealDocument } from '@/lib/vault/documents'
import { recipients, recoveryKey } from '@/lib/vault/keys'
import { addOfficeMember, createOfficeKey } from '@/lib/vault/offices'
import { newCaseParts } from '@/lib/vault/parts'
import { memberRef, personRef } from '@/lib/vault/references'
import type { Capacity } from '@/machines/effects'

/** A person as the tables of cases know them, without a directory entry. */
export function someone(id: string, offices: PersonActor['offices'] = []): PersonActor {
  return {
    kind: 'person',
    personId: id,
    ref: personRef(id),
    memberRef: memberRef(id),
    offices,
    facilitates: true,
    administersDirectory: false,
    locale: 'en',
    timeZone: 'Europe/Dublin',
  }
}

/** An office with its key and its members, in a region of its own. */
export async function anOffice(role: OfficeRole, memberIds: string[], aboveId: string | null = null) {
  const where = { country: 'IE', timeZone: 'Europe/Dublin' }
  // every office of a test is of one organisation
  const root = await db().region.upsert({
    where: { id: 'root' },
    create: { id: 'root', name: 'Root', ...where },
    update: {},
  })
  const region = await db().region.create({ data: { name: 'North', parentId: root.id, ...where } })
  const office = await db().office.create({ data: { role, regionId: region.id } })
  await recoveryKey(db())
  await createOfficeKey(db(), office.id, aboveId)
  for (const id of memberIds)
    await addOfficeMember(db(), {
      officeId: office.id,
      memberRef: memberRef(id),
      fromOn: '2020-01-01',
      untilOn: null,
    })
  const held = { officeId: office.id, ref: office.id, role, regionId: region.id }
  return { ...held, members: memberIds.map((id) => someone(id, [held])) }
}

export const everyPart: Part[] = ['case', 'report', 'conversation', 'desk']
export const grant = (actor: PartyActor, capacity: Capacity, parts: Part[]) =>
  parts.map((part) => ({ kind: 'person' as const, ref: actor.ref, capacity, part }))

/**
 * A case as a report opens it: its subject reads report and conversation, the office is offered it without words,
 * its key is among those the words were sealed to.
 */
export async function openCase(
  subject: PersonActor,
  officeId: string,
  more: Partial<CaseCommit> = {},
): Promise<OpenedCase> {
  const caseId = randomUUID()
  const codeName = `case-${caseId.slice(0, 8)}`
  const [subjectKey, officeKey] = [
    await recipients(db(), [{ kind: 'person', ref: subject.ref }]),
    await recipients(db(), [{ kind: 'office', ref: officeId }]),
  ]
  const { caseParts, keyGrants } = await newCaseParts({
    report: [...subjectKey, ...officeKey],
    conversation: [...subjectKey, ...officeKey],
    desk: officeKey,
  })
  const { trailKey, trail } = await beginCaseTrail(db(), caseId, { event: 'submitted' })
  const answer = await commitCaseEvent(subject, {
    actId: randomUUID(),
    caseId,
    at: await now(),
    event: 'submitted',
    capacity: null,
    open: { codeName, workflow: 'slip', matter: 'slip', need: 'talk', caseParts, trailKey },
    next: { snapshot: { at: 'start' }, machineVersion: 1, proposalId: null, closed: false, resolution: null },
    keyGrants,
    involvement: [{ kind: 'person', ref: subject.ref, role: 'subject' }],
    grants: [
      ...grant(subject, 'subject', ['case', 'report', 'conversation']),
      { kind: 'office', ref: officeId, capacity: 'offered', part: 'case' },
    ],
    trail,
    result: { name: codeName },
    ...more,
  })
  if (!answer.ok) throw new Error(answer.code)
  return { caseId, codeName, caseParts }
}

export interface OpenedCase {
  caseId: string
  codeName: string
  caseParts: { id: string; part: DocumentPart; publicKey: Uint8Array }[]
}

/** One more act in a case, in the first capacity the actor holds; what else is not given is nothing. */
export async function act<R>(
  actor: Actor,
  { caseId }: OpenedCase,
  changes: Partial<CaseCommit<R>> & { result?: R } = {},
  tx: Tx = db(),
): Promise<CommitAnswer<R | null>> {
  // the trail's key is public to everyone who sees the case; anyone else gets a box that no one opens
  const trail = await withActor(actor, (tx) => sealCaseDetail(tx, caseId, { event: 'test' })).catch(() =>
    Buffer.from('unsealed'),
  )
  const commit = {
    actId: randomUUID(),
    caseId,
    at: await now(),
    event: null,
    capacity: actor.kind === 'system' ? null : await firstCapacity(actor, caseId),
    result: null,
    trail,
    ...changes,
  }
  return commitCaseEvent<R | null>(actor, commit, tx)
}

/** Null for a stranger, who is not found in any capacity. */
const firstCapacity = (actor: Actor, caseId: string): Promise<Capacity | null> =>
  withActor(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ held: Capacity[] }[]>`select my_capacities(${caseId}::uuid) as held`
    return row?.held[0] ?? null
  })

export const nextState = (changes: Partial<NonNullable<CaseCommit['next']>> = {}) => ({
  snapshot: { at: 'next' },
  machineVersion: 1,
  proposalId: null,
  closed: false,
  resolution: null,
  ...changes,
})

/** A person's text in a part, sealed. */
export async function words(author: PartyActor, opened: OpenedCase, part: DocumentPart, text: string) {
  const casePart = opened.caseParts.find((candidate) => candidate.part === part)
  if (!casePart) throw new Error(`no part ${part}`)
  const id = randomUUID()
  const header = {
    caseId: opened.caseId,
    part,
    casePartId: casePart.id,
    documentId: id,
    authorRef: author.ref,
    kind: 'text',
  }
  return {
    id,
    part,
    kind: 'text',
    sealed: await sealDocument(header, casePart.publicKey, { as: 'message', text }),
  }
}

/** Someone of the office takes the case: reads everything, the offer is over. */
export const accept = (handler: PersonActor, opened: OpenedCase) =>
  act(handler, opened, {
    event: 'accept',
    capacity: 'offered',
    next: nextState(),
    ends: [{ capacity: 'offered' }],
    grants: grant(handler, 'handler', everyPart),
  })
