import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessOf, myAccess, readingsOf, readParticipants } from '@/lib/db/access'
import { findCase } from '@/lib/db/case-files'
import { db, withActor } from '@/lib/db/client'
import { readCaseParts, readDocuments, readKeyGrants } from '@/lib/db/documents'
import { now } from '@/lib/deadlines/now'
import type { Actor, PersonActor } from '@/lib/policy/actor'
import { openDocument } from '@/lib/vault/documents'
import { addOfficeMember } from '@/lib/vault/offices'
import { openCaseParts } from '@/lib/vault/parts'
import { rowsSeen, tablesOfCases } from '../factories/case-rows'
import { act, anOffice, grant, nextState, type OpenedCase, someone, words } from '../factories/case-world'
import { aConcern, aReceipt, hears, openConcern, sideOf, takes, through } from '../factories/concern-world'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** The parts whose documents an actor can open, those that they may read, and those whose rows they get at all. */
const partsOf = (actor: Actor, { caseId }: OpenedCase) =>
  withActor(actor, async (tx) => ({
    opens: [...(await openCaseParts(tx, actor, caseId)).keys()].sort(),
    readable: (await readCaseParts(tx, caseId)).flatMap((row) => (row.readable ? [row.part] : [])).sort(),
    keys: (await readKeyGrants(tx, caseId)).length > 0,
    documents: [...new Set((await readDocuments(tx, caseId)).map((row) => row.part))].sort(),
  }))

const only = (...parts: string[]) => ({
  opens: parts,
  readable: parts,
  keys: parts.length > 0,
  documents: parts,
})
const finds = (actor: Actor, { codeName }: OpenedCase) => withActor(actor, (tx) => findCase(tx, codeName))

/** Every part has words in it, so that reading none of them means something. */
async function filled() {
  const world = await aConcern()
  const { handler, reporter, respondent, opened } = world
  await act(reporter, opened, { documents: [await words(reporter, opened, 'report', 'what I saw')] })
  for (const part of ['reporter', 'conversation', 'desk'] as const)
    await act(handler, opened, { documents: [await words(handler, opened, part, 'from the handler')] })
  await act(handler, opened, {
    exclusions: [{ kind: 'person', ref: 'somebody-excluded', why: 'chosen' }],
    startDeadlines: [{ name: 'update', dueAt: (await now()) + 86_400_000 }],
    notices: [{ capacity: 'handler', notice: 'update' }],
  })
  const { officeId } = world.office
  const another = await openConcern({ reporter: await aReceipt(), officeId, respondent })
  return { ...world, another }
}

describe('a respondent', () => {
  it('sees nothing of the case, in any table, before they are heard', async () => {
    const { respondent, handler, opened } = await filled()
    const seen = await rowsSeen(respondent)
    for (const table of tablesOfCases) expect(seen[table], table).toBe(0)
    expect(await finds(respondent, opened)).toBeNull()
    expect(await withActor(respondent, (tx) => myAccess(tx, respondent))).toEqual([])
    expect(await withActor(respondent, (tx) => readParticipants(tx, [opened.caseId]))).toEqual([])
    expect(await act(respondent, opened, { event: 'speak', capacity: 'respondent' })).toEqual({
      ok: false,
      code: 'notFound',
    })
    // the same queries have answers for a person who may ask them
    const theirs = await rowsSeen(handler)
    for (const table of [
      'case_file',
      'document',
      'access',
      'involvement',
      'case_event',
      'deadline',
      'key_grant',
      'trail_entry',
    ])
      expect(theirs[table], table).toBeGreaterThan(0)
  })

  it('sees nothing of it either while holding the very office that was asked', async () => {
    const office = await anOffice('volunteerAdvisor', [`una-${randomUUID()}`, `ada-${randomUUID()}`])
    const [una, ada] = office.members as [PersonActor, PersonActor]
    const opened = await openConcern({
      reporter: await aReceipt(),
      officeId: office.officeId,
      respondent: una,
    })
    expect(Object.values(await rowsSeen(una)).every((count) => count === 0)).toBe(true)
    expect(await finds(ada, opened)).not.toBeNull()
  })

  it('once heard, reads what is sent to them and answers, and nothing else', async () => {
    const { respondent, handler, opened } = await filled()
    await hears(handler, respondent, opened)
    expect(await partsOf(respondent, opened)).toEqual(only('conversation'))
    const answer = await act(respondent, opened, {
      event: 'speak',
      capacity: 'respondent',
      next: nextState(),
      documents: [await words(respondent, opened, 'conversation', 'it was otherwise')],
    })
    expect(answer.ok).toBe(true)
    for (const part of ['report', 'reporter', 'desk'] as const) {
      const documents = [await words(respondent, opened, part, 'not theirs')]
      await expect(act(respondent, opened, { documents }), part).rejects.toThrow(/does not see/)
    }
  })

  it('once heard, sees who reads their text, and neither that there is a reporter nor a sealed name', async () => {
    const { respondent, reporter, handler, opened } = await filled()
    await hears(handler, respondent, opened)
    const rows = await withActor(respondent, (tx) => accessOf(tx, opened.caseId))
    expect(new Set(rows.map((row) => row.capacity))).toEqual(new Set(['respondent', 'handler', 'offered']))
    expect(rows.map((row) => row.ref)).not.toContain(reporter.ref)
    expect(rows.map((row) => row.part)).not.toContain('reporter')
    const caseParts = await withActor(respondent, (tx) => readCaseParts(tx, opened.caseId))
    expect(caseParts.map((row) => row.part).sort()).toEqual(['conversation', 'desk', 'report'])
    const all = await withActor(handler, (tx) => accessOf(tx, opened.caseId))
    expect(all.map((row) => row.ref)).toContain(reporter.ref)
  })

  it('is heard although the reporter left them out, and still handles nothing', async () => {
    const office = await anOffice('volunteerAdvisor', [`una-${randomUUID()}`])
    const [una] = office.members as [PersonActor]
    const { handler, opened } = await aConcern({
      respondent: una,
      more: { exclusions: [{ kind: 'person', ref: una.ref, why: 'chosen' }] },
    })
    expect(await finds(una, opened)).toBeNull()
    await hears(handler, una, opened)
    expect(await finds(una, opened)).not.toBeNull()
    await expect(act(handler, opened, { grants: through(una, 'handler') })).rejects.toThrow(/excluded|party/)
  })

  it('is only the person the report is about: no one else is heard in their place', async () => {
    const { handler, opened } = await filled()
    await expect(hears(handler, someone('bystander'), opened)).rejects.toThrow(/not about/)
  })

  it('loses whatever they held here in the moment in which they are named', async () => {
    const { office, handler, other } = await filled()
    const opened = await openConcern({ reporter: await aReceipt(), officeId: office.officeId })
    await takes(other, opened)
    expect((await partsOf(other, opened)).opens).toContain('report')
    await act(other, opened, { grants: through(handler, 'transferOffered') })
    await act(handler, opened, {
      event: 'identifyPerson',
      capacity: 'transferOffered',
      next: nextState(),
      involvement: [{ kind: 'person', ref: other.ref, role: 'respondent' }],
    })
    expect(await finds(other, opened)).toBeNull()
    expect(await withActor(other, (tx) => myAccess(tx, other, { caseId: opened.caseId }))).toEqual([])
    // the rows have ended, and are not only passed over
    const live = 'select from access where case_id = $1 and holder_ref = $2 and until is null'
    expect((await database.owner.query(live, [opened.caseId, other.memberRef])).rowCount).toBe(0)
    expect((await database.owner.query(live, [opened.caseId, handler.memberRef])).rowCount).toBeGreaterThan(0)
    expect(await finds(handler, opened)).not.toBeNull()
  })

  it('is an office, while it is not known which of its people: then none of them handles it', async () => {
    const said = await anOffice('volunteerAdvisor', [`in-it-${randomUUID()}`])
    const [inIt] = said.members as [PersonActor]
    const { handler, opened } = await aConcern()
    await act(handler, opened, { grants: through(inIt, 'secondApprover') })
    expect(await finds(inIt, opened)).not.toBeNull()
    await act(handler, opened, { involvement: [{ kind: 'office', ref: said.officeId, role: 'respondent' }] })
    expect(await finds(inIt, opened)).toBeNull()
    await expect(act(handler, opened, { grants: through(inIt, 'reviewer') })).rejects.toThrow(/party/)
  })

  it('is an office: a handler who joins it no longer handles the case', async () => {
    const said = await anOffice('volunteerAdvisor', [])
    const { handler, opened } = await aConcern()
    await act(handler, opened, { involvement: [{ kind: 'office', ref: said.officeId, role: 'respondent' }] })
    expect(await finds(handler, opened)).not.toBeNull()
    const { memberRef } = handler
    await addOfficeMember(db(), { officeId: said.officeId, memberRef, fromOn: '2020-01-01', untilOn: null })
    // as they come the next time, with the office they hold now
    const { members: _, ...held } = said
    expect(await finds({ ...handler, offices: [...handler.offices, held] }, opened)).toBeNull()
  })
})

describe('a reporter with a receipt', () => {
  it('reads their report and their messages, and never the conversation, the desk or the sealed name', async () => {
    const { reporter, handler, opened } = await filled()
    expect(await partsOf(reporter, opened)).toEqual(only('report', 'reporter'))
    expect((await partsOf(handler, opened)).opens).toEqual(['conversation', 'desk', 'report', 'reporter'])
    const thread = await withActor(reporter, async (tx) => {
      const casePart = (await openCaseParts(tx, reporter, opened.caseId)).get('reporter')
      const [row] = (await readDocuments(tx, opened.caseId)).filter(({ part }) => part === 'reporter')
      return casePart && row && openDocument(casePart, row)
    })
    expect(thread).toEqual({ as: 'message', text: 'from the handler' })
  })

  it('writes in their own messages, and never in the conversation or on the desk', async () => {
    const { reporter, opened } = await filled()
    const says = async (event: string, part: 'reporter' | 'conversation' | 'desk') =>
      act(reporter, opened, {
        event,
        capacity: 'reporter',
        next: nextState(),
        documents: [await words(reporter, opened, part, 'I am afraid')],
      })
    for (const event of ['raiseSafety', 'reportRetaliation']) {
      expect((await says(event, 'reporter')).ok).toBe(true)
      await expect(says(event, 'conversation')).rejects.toThrow(/does not see/)
      await expect(says(event, 'desk')).rejects.toThrow(/does not see/)
    }
  })

  it('sees who reads what they wrote and since when, and no one of the other side', async () => {
    const { reporter, respondent, handler, opened } = await filled()
    await hears(handler, respondent, opened)
    await withActor(
      handler,
      async (tx) =>
        tx.$executeRaw`select record_read(${opened.caseId}::uuid, 'report', ${await now()}::bigint, null, 'AA==')`,
    )
    const rows = await withActor(reporter, (tx) => accessOf(tx, opened.caseId))
    expect(rows.map((row) => row.capacity)).toContain('handler')
    expect(rows.map((row) => row.capacity)).not.toContain('respondent')
    const readings = await withActor(reporter, (tx) => readingsOf(tx, opened.caseId))
    expect(readings.map((row) => [row.part, row.personRef])).toEqual([['report', handler.ref]])
  })

  it('does not find another person’s report about the same volunteer to the same office', async () => {
    const { reporter, opened, another } = await filled()
    expect(await finds(reporter, another)).toBeNull()
    expect(await finds(reporter, opened)).not.toBeNull()
    expect((await rowsSeen(reporter)).case_file).toBe(1)
  })

  it('cannot be given by anyone what is not theirs', async () => {
    const { reporter, handler, opened } = await filled()
    const theOthers = grant(reporter, 'reporter', ['conversation'])
    await expect(act(handler, opened, { grants: theOthers })).rejects.toThrow(/access_opens/)
    const handling = grant(reporter, 'handler', ['desk'])
    await expect(act(handler, opened, { grants: handling })).rejects.toThrow(/party/)
  })
})

describe('a handler', () => {
  it('sees the case through the office it came by, and no longer once that term has ended, whatever else they hold', async () => {
    const { handler, office, opened } = await filled()
    const second = await anOffice('centralOffice', [handler.personId])
    const both = { ...handler, offices: [...handler.offices, ...(second.members[0]?.offices ?? [])] }
    expect(await finds(both, opened)).not.toBeNull()
    await db().officeSeat.updateMany({
      where: { officeId: office.officeId, memberRef: handler.memberRef },
      data: { untilOn: '2020-12-31' },
    })
    expect(await finds(both, opened)).toBeNull()
    expect(await withActor(both, (tx) => myAccess(tx, both, { caseId: opened.caseId }))).toEqual([])
    const close = { event: 'close', capacity: 'handler' as const, next: nextState({ closed: true }) }
    expect(await act(both, opened, close)).toEqual({ ok: false, code: 'notFound' })
  })

  it('does not read the sealed name; the identity custodian does, while it is opened', async () => {
    const { handler, opened } = await filled()
    const keeping = await anOffice('centralOffice', [`identityCustodian-${randomUUID()}`])
    const [identityCustodian] = keeping.members as [PersonActor]
    await act(handler, opened, { grants: grant(identityCustodian, 'identityCustodian', ['case']) })
    expect(await partsOf(identityCustodian, opened)).toMatchObject({ readable: [], keys: false })
    await act(identityCustodian, opened, {
      event: 'openIdentity',
      capacity: 'identityCustodian',
      next: nextState(),
      grants: grant(identityCustodian, 'identityCustodian', ['identity']),
      documents: [await words(identityCustodian, opened, 'reporter', 'because somebody is in danger')],
    })
    expect((await partsOf(identityCustodian, opened)).readable).toEqual(['identity'])
    expect((await partsOf(handler, opened)).readable).not.toContain('identity')
    await expect(act(handler, opened, { grants: grant(handler, 'handler', ['identity']) })).rejects.toThrow()
  })
})

it('a respondent and a reporter need no office; no one else sees a case without one', async () => {
  const { handler, respondent, reporter, opened } = await filled()
  await hears(handler, respondent, opened)
  const guest = someone('guest')
  await act(handler, opened, { grants: grant(guest, 'reviewer', [...sideOf.handler]) })
  for (const side of [respondent, reporter]) expect(await finds(side, opened)).not.toBeNull()
  expect(await finds(guest, opened)).toBeNull()
})
