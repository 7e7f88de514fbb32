import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCase } from '@/lib/db/case-files'
import { db, withActor } from '@/lib/db/client'
import { findKey } from '@/lib/db/keys'
import { noticeToSend } from '@/lib/db/notices'
import { now } from '@/lib/deadlines/now'
import type { PersonActor } from '@/lib/policy/actor'
import { recipients } from '@/lib/vault/keys'
import { openNoticeAddress, sealNoticeAddress } from '@/lib/vault/notice-address'
import { act, anOffice, grant, nextState, someone, words } from '../factories/case-world'
import { aConcern, aReceipt, hears, openConcern } from '../factories/concern-world'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

describe('a report without an account', () => {
  it('is stored with its receipt in one commit, or neither is', async () => {
    const office = await anOffice('volunteerAdvisor', [`ada-${randomUUID()}`])
    const receipt = await aReceipt()
    const broken = openConcern({
      reporter: receipt,
      officeId: office.officeId,
      more: { grants: grant(receipt.actor, 'respondent', ['case']) },
    })
    await expect(broken).rejects.toThrow()
    expect(await findKey(db(), 'receipt', receipt.actor.ref)).toBeNull()
    await openConcern({ reporter: receipt, officeId: office.officeId })
    const key = await findKey(db(), 'receipt', receipt.actor.ref)
    expect(key).toMatchObject({ id: receipt.key.keyId, wrappedBy: 'code' })
  })

  it('sent twice with the same phrase opens one file, also at the same moment', async () => {
    const office = await anOffice('volunteerAdvisor', [`ada-${randomUUID()}`])
    const receipt = await aReceipt()
    const send = () =>
      openConcern({ reporter: receipt, officeId: office.officeId }).then(() => 'opened', String)
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.filter((answer) => answer === 'opened')).toHaveLength(1)
    expect(answers.filter((answer) => answer.includes('movedOn'))).toHaveLength(2)
    expect(await withActor(receipt.actor, (tx) => tx.caseFile.count())).toBe(1)
  })

  it('is answered to the receipt: writing to its holder never makes a second key for them', async () => {
    const { reporter, receipt } = await aConcern()
    for (const kind of ['person', 'receipt'] as const)
      expect((await recipients(db(), [{ kind, ref: reporter.ref }])).map((key) => key.keyId)).toEqual([
        receipt.key.keyId,
      ])
    expect(await findKey(db(), 'person', reporter.ref)).toBeNull()
    await expect(recipients(db(), [{ kind: 'receipt', ref: 'nobody' }])).rejects.toThrow(/key pair/)
  })

  it('can carry an address for notices, which only the worker reads, one notice at a time', async () => {
    const office = await anOffice('volunteerAdvisor', [`ada-${randomUUID()}`])
    const receipt = await aReceipt()
    const sealed = await sealNoticeAddress(receipt.actor.ref, 'friend@elsewhere.example')
    const opened = await openConcern({
      reporter: receipt,
      officeId: office.officeId,
      opening: { noticeAddress: { sealed, locale: 'nl' } },
      more: { notices: [{ capacity: 'reporter', notice: 'accepted' }] },
    })
    for (const who of [receipt.actor, office.members[0] as PersonActor]) {
      const peek = withActor(who, (tx) => tx.$queryRaw`select * from receipt_notice`)
      await expect(peek).rejects.toThrow(/permission denied/)
    }
    const { rows } = await database.owner.query('select id from notice where case_id = $1', [opened.caseId])
    const notice = await noticeToSend(db(), rows[0].id)
    expect(notice?.receipt?.locale).toBe('nl')
    const address = openNoticeAddress(receipt.actor.ref, notice?.receipt?.sealedAddress ?? Buffer.of())
    expect(await address).toBe('friend@elsewhere.example')
    await expect(
      openNoticeAddress('another', notice?.receipt?.sealedAddress ?? Buffer.of()),
    ).rejects.toThrow()
  })
})

describe('a name that is sealed apart', () => {
  it('is sealed when the report is sent, and at no other time, by no one else', async () => {
    const { reporter, handler, opened } = await aConcern()
    const named = await words(reporter, opened, 'identity', 'my name')
    await expect(act(reporter, opened, { documents: [named] })).rejects.toThrow(/does not see/)
    const identityCustodian = (await anOffice('centralOffice', [`identityCustodian-${randomUUID()}`]))
      .members[0] as PersonActor
    await act(handler, opened, {
      grants: grant(identityCustodian, 'identityCustodian', ['case', 'identity']),
    })
    const forged = await words(identityCustodian, opened, 'identity', 'another name')
    await expect(act(identityCustodian, opened, { documents: [forged] })).rejects.toThrow(/does not see/)
  })
})

describe('a person who sends an event', () => {
  it('names a capacity they hold: without one nothing changes', async () => {
    const { reporter, handler, opened } = await aConcern()
    const close = { event: 'close', next: nextState({ closed: true }) }
    for (const capacity of [null, 'secondApprover', 'respondent'] as const)
      expect(await act(handler, opened, { ...close, capacity })).toEqual({ ok: false, code: 'notYours' })
    expect(await act(reporter, opened, { ...close, capacity: 'handler' })).toEqual({
      ok: false,
      code: 'notYours',
    })
    // a text without an event needs none
    const documents = [await words(reporter, opened, 'reporter', 'one thing more')]
    expect((await act(reporter, opened, { capacity: null, documents })).ok).toBe(true)
    expect((await act(handler, opened, { ...close, capacity: 'handler' })).ok).toBe(true)
  })

  it('declares a conflict of interest to those who may answer it: the reporter of a concern, not the respondent', async () => {
    const office = await anOffice('volunteerAdvisor', [`ada-${randomUUID()}`])
    const [ada] = office.members as [PersonActor]
    const opened = await openConcern({ reporter: await aReceipt(), officeId: office.officeId })
    const conflictOfInterest = async (part: 'reporter' | 'conversation') =>
      act(ada, opened, {
        event: 'declareConflictOfInterest',
        capacity: 'offered',
        next: nextState(),
        documents: [await words(ada, opened, part, 'we trained together')],
      })
    await expect(conflictOfInterest('conversation')).rejects.toThrow(/does not see/)
    expect((await conflictOfInterest('reporter')).ok).toBe(true)
  })

  it('judges nothing in their own cause, in whatever capacity it is offered', async () => {
    const { handler, opened } = await aConcern()
    const una = (await anOffice('centralOffice', [`una-${randomUUID()}`])).members[0] as PersonActor
    await act(handler, opened, { involvement: [{ kind: 'person', ref: una.ref, role: 'respondent' }] })
    for (const capacity of [
      'offered',
      'offeredName',
      'aware',
      'identityCustodian',
      'conflictJudge',
      'exceptionApprover',
      'adviceGiver',
      'adviceAsker',
      'secondApprover',
    ] as const)
      await expect(
        act(handler, opened, { grants: grant(una, capacity, ['case']) }),
        capacity,
      ).rejects.toThrow(/party/)
    expect((await hears(handler, una, opened)).ok).toBe(true)
  })
})

it('a concern is followed by the end of the respondent’s role, although they do not know of it', async () => {
  const { casesOfDeparture, insertDeparture } = await import('@/lib/db/deadlines')
  const { respondent, opened } = await aConcern()
  const departure = { personRef: respondent.ref, event: 'roleEnded' as const }
  const officerGone = await insertDeparture(db(), { ...departure, at: await now() })
  const gone = { kind: 'system' as const, boundTo: { officerGone } }
  expect(await withActor(gone, (tx) => casesOfDeparture(tx, departure))).toEqual([opened.caseId])
  expect((await act(gone, opened, { actId: null, event: 'roleEnded', next: nextState() })).ok).toBe(true)
  expect(await withActor(respondent, (tx) => findCase(tx, opened.codeName))).toBeNull()
  expect(await withActor(someone('else'), (tx) => tx.departure.count())).toBeGreaterThan(0)
})
