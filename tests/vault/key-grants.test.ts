import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withActor } from '@/lib/db/client'
import { readDocuments, readKeyGrants } from '@/lib/db/documents'
import type { PersonActor } from '@/lib/policy/actor'
import { newPair, SealError } from '@/lib/vault/box'
import { openGrant, sealGrant } from '@/lib/vault/grants'
import { openCaseParts } from '@/lib/vault/parts'
import { caseIdOf } from '../factories/case-rows'
import { act, grant, words } from '../factories/case-world'
import { puts, reportConcern, takesOn } from '../factories/concern-reports'
import { aConcern, hears } from '../factories/concern-world'
import type { FreshDatabase } from '../factories/database'
import { type GrantInTable, grantsIn } from '../factories/key-grants'
import { actor, report } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
beforeAll(async () => {
  database = await seededDatabase()
}, 120_000)
afterAll(() => database.close())

describe('a key grant', () => {
  const someParts = (count: number) =>
    Array.from({ length: count }, () => ({
      id: randomUUID(),
      privateKey: crypto.getRandomValues(new Uint8Array(32)),
    }))

  it('gives its recipient each key by the id of its part, and does not show how many there are', async () => {
    const pair = await newPair()
    const sizes = new Set<number>()
    for (let count = 0; count <= 12; count++) {
      const parts = someParts(count)
      const { sealed } = await sealGrant({ keyId: randomUUID(), publicKey: pair.publicKey }, parts)
      expect([...(await openGrant(pair, sealed))]).toEqual(
        parts.map(({ id, privateKey }) => [id, privateKey]),
      )
      if (count <= 5) sizes.add(sealed.length)
    }
    expect(sizes.size).toBe(1)
  })

  it('is opened by no other recipient', async () => {
    const [pair, another] = [await newPair(), await newPair()]
    const { sealed } = await sealGrant({ keyId: randomUUID(), publicKey: pair.publicKey }, someParts(2))
    await expect(openGrant(another, sealed)).rejects.toThrow(SealError)
  })

  it('moved to another case opens nothing there', async () => {
    const [here, there] = [await aConcern(), await aConcern()]
    await database.owner.query('update key_grant set case_id = $1 where case_id = $2', [
      there.opened.caseId,
      here.opened.caseId,
    ])
    const opens = (who: PersonActor, { caseId }: typeof here.opened) =>
      withActor(who, async (tx) => (await openCaseParts(tx, who, caseId)).size)
    expect(await opens(here.handler, here.opened)).toBe(0)
    expect(await opens(there.handler, there.opened)).toBe(4)
    expect(await opens(here.handler, there.opened)).toBe(0)
  })
})

const perAct = (grants: readonly GrantInTable[]) =>
  new Set(grants.map((one) => `${one.seq} ${one.holderRef}`)).size

describe('of a report', () => {
  it('each recipient gets one grant: those who may handle it every part, the subject theirs', async () => {
    const sam = await actor('facilitator.harbour')
    const caseId = await caseIdOf(database, await report(sam, { meetings: 1 }))
    const grants = await grantsIn(database, caseId)
    expect(perAct(grants)).toBe(grants.length)
    expect(new Set(grants.map((one) => one.size)).size).toBe(1)
    const [own, others] = [
      grants.filter((one) => one.holderRef === sam.ref),
      grants.filter((one) => one.holderRef !== sam.ref),
    ]
    expect(own.map((one) => one.parts)).toEqual([['conversation', 'report']])
    expect(others.length).toBeGreaterThan(1)
    for (const one of others) expect(one.parts).toEqual(['conversation', 'desk', 'report'])
  })

  it('in confidence, the sealed name is in no grant but those of offices that may open it', async () => {
    const [coordinator, respondent] = [await actor('coordinator.harbour'), await actor('facilitator.lake')]
    const { name, reporter } = await reportConcern(await actor('facilitator.harbour'), {
      about: 'facilitator.lake',
      identity: 'confidential',
      name: 'Sam',
    })
    await takesOn(coordinator, name)
    await puts(coordinator, reporter, name)
    const grants = await grantsIn(database, await caseIdOf(database, name))
    const { rows } = await database.owner.query(
      `select id from office where role in ('centralOffice', 'independentReviewer')`,
    )
    const custodians = rows.map(({ id }) => id as string)
    const [withName, without] = [
      grants.filter((one) => one.parts.includes('identity')),
      grants.filter((one) => !one.parts.includes('identity')),
    ]
    expect(withName.length).toBeGreaterThan(0)
    expect(without.length).toBeGreaterThan(1)
    for (const one of withName) expect(custodians).toContain(one.holderRef)
    expect(grants.find((one) => one.holderRef === respondent.ref)?.parts).toEqual(['conversation'])
    expect(perAct(grants)).toBe(grants.length)
    for (const who of [coordinator, respondent])
      expect(
        await withActor(who, async (tx) => [
          ...(await openCaseParts(tx, who, await caseIdOf(database, name))).keys(),
        ]),
      ).not.toContain('identity')
  })
})

describe('an officer', () => {
  it('whose access to a part has ended reads none of it, although they still hold its key', async () => {
    const { handler, opened, office } = await aConcern()
    for (const part of ['reporter', 'conversation', 'desk'] as const)
      await act(handler, opened, { documents: [await words(handler, opened, part, `in ${part}`)] })
    const read = () =>
      withActor(handler, async (tx) => ({
        opens: [...(await openCaseParts(tx, handler, opened.caseId)).keys()].sort(),
        documents: (await readDocuments(tx, opened.caseId)).map((row) => row.part).sort(),
        grants: (await readKeyGrants(tx, opened.caseId)).length,
      }))
    expect(await read()).toEqual({
      opens: ['conversation', 'desk', 'report', 'reporter'],
      documents: ['conversation', 'desk', 'reporter'],
      grants: 1,
    })
    await act(handler, opened, {
      ends: [{ capacity: 'handler', kind: 'person', ref: handler.ref }],
      grants: grant(handler, 'reviewer', ['case', 'conversation']),
    })
    const held = (await grantsIn(database, opened.caseId)).find((one) => one.holderRef === office.officeId)
    expect(held?.parts).toEqual(['conversation', 'desk', 'identity', 'report', 'reporter'])
    expect(await read()).toEqual({ opens: ['conversation'], documents: ['conversation'], grants: 1 })

    await act(handler, opened, {
      ends: [{ capacity: 'reviewer' }],
      grants: grant(handler, 'reviewer', ['case']),
    })
    expect(await read()).toEqual({ opens: [], documents: [], grants: 0 })
  })
})

it('a respondent who is heard is handed no grant of another recipient, which would tell who else there is', async () => {
  const { handler, respondent, opened } = await aConcern()
  await hears(handler, respondent, opened)
  const recipientsSeen = await withActor(respondent, (tx) =>
    tx.keyGrant.findMany({ select: { recipientKeyId: true } }),
  )
  const { rows } = await database.owner.query(
    `select distinct g.recipient_key_id as id from key_grant g join key_pair k on k.id = g.recipient_key_id
     where g.case_id = $1 and k.holder_ref = $2`,
    [opened.caseId, respondent.ref],
  )
  expect(recipientsSeen.map((row) => row.recipientKeyId)).toEqual(rows.map(({ id }) => id))
  expect(rows).toHaveLength(1)
})
