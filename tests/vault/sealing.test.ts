import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db, withActor } from '@/lib/db/client'
import { type DocumentRow, readDocuments } from '@/lib/db/documents'
import { findKey } from '@/lib/db/keys'
import { newPair, openBox, SealError } from '@/lib/vault/box'
import { openDocument, sealDocument } from '@/lib/vault/documents'
import { openDraft, sealDraft } from '@/lib/vault/drafts'
import { recipients, recoveryKey } from '@/lib/vault/keys'
import { openMyOffices, removeOfficeMember } from '@/lib/vault/offices'
import { grantKeys, openCaseParts } from '@/lib/vault/parts'
import { actorChain, meetingRef, memberRef, personRef } from '@/lib/vault/references'
import { unlock } from '@/lib/vault/unlock'
import { accept, act, anOffice, grant, openCase, someone, words } from '../factories/case-world'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

async function aCase() {
  const office = await anOffice('volunteerAdvisor', ['ada', 'ben'])
  const [ada, ben] = office.members
  if (!ada || !ben) throw new Error('no members')
  const subject = someone(`sam-${randomUUID()}`)
  const opened = await openCase(subject, office.officeId)
  await act(subject, opened, { documents: [await words(subject, opened, 'report', 'I drank tonight')] })
  return { office, ada, ben, subject, opened }
}

/** What a person can read of a case. */
const readAs = (actor: ReturnType<typeof someone>, caseId: string) =>
  withActor(actor, async (tx) => {
    const caseParts = await openCaseParts(tx, actor, caseId)
    const rows = await readDocuments(tx, caseId)
    return Promise.all(
      rows.map(async (row) => {
        const casePart = caseParts.get(row.part)
        return casePart ? openDocument(casePart, row) : 'sealed'
      }),
    )
  })

/** A person from elsewhere; a person who is granted a part in another's case holds an office. */
async function aGuest() {
  const [guest] = (await anOffice('centralOffice', ['guest'])).members
  if (!guest) throw new Error('no guest')
  return guest
}

describe('sealed texts', () => {
  it('are read by their author, and by an advisor once they have accepted the case', async () => {
    const { ada, subject, opened } = await aCase()
    const said = { as: 'message', text: 'I drank tonight' }
    expect(await readAs(subject, opened.caseId)).toEqual([said])
    expect(await readAs(ada, opened.caseId)).toEqual([])
    await accept(ada, opened)
    expect(await readAs(ada, opened.caseId)).toEqual([said])
  })

  it('stay sealed for a person who was given access and no key', async () => {
    const { subject, opened } = await aCase()
    const guest = await aGuest()
    await act(subject, opened, { grants: grant(guest, 'secondApprover', ['case', 'report']) })
    expect(await readAs(guest, opened.caseId)).toEqual(['sealed'])
  })

  it('are opened for a new person by one who holds the key, for the parts granted to them', async () => {
    const { ada, opened } = await aCase()
    await accept(ada, opened)
    const guest = await aGuest()
    const keyGrants = await withActor(ada, async (tx) => {
      const report = (await openCaseParts(tx, ada, opened.caseId)).get('report')
      const to = await recipients(tx, [{ kind: 'person', ref: guest.ref }])
      return grantKeys([{ parts: report ? [report] : [], to }])
    })
    await act(ada, opened, { keyGrants, grants: grant(guest, 'secondApprover', ['case', 'report', 'desk']) })
    const parts = await withActor(guest, (tx) => openCaseParts(tx, guest, opened.caseId))
    expect([...parts.keys()]).toEqual(['report'])
    expect(await readAs(guest, opened.caseId)).toEqual([{ as: 'message', text: 'I drank tonight' }])
  })

  it('are nowhere in the tables in plain text', async () => {
    const { opened } = await aCase()
    const { rows } = await database.owner.query('select * from document where case_id = $1', [opened.caseId])
    expect(rows[0].sealed.includes('drank')).toBe(false)
  })

  it('sealed for one place are refused in any other', async () => {
    const { subject, opened } = await aCase()
    const { casePart, row } = await withActor(subject, async (tx) => ({
      casePart: (await openCaseParts(tx, subject, opened.caseId)).get('report'),
      row: (await readDocuments(tx, opened.caseId))[0],
    }))
    if (!casePart || !row) throw new Error('nothing to open')
    const moved: Partial<DocumentRow>[] = [
      { id: randomUUID() },
      { caseId: randomUUID() },
      { casePartId: randomUUID() },
      { part: 'desk' },
      { authorRef: 'another' },
      { kind: 'proposal' },
    ]
    for (const change of moved)
      await expect(openDocument(casePart, { ...row, ...change }), Object.keys(change)[0]).rejects.toThrow(
        SealError,
      )
    await expect(openDocument(casePart, row)).resolves.toBeTruthy()
  })

  it('do not show how long they are', async () => {
    const { subject, opened } = await aCase()
    const short = await words(subject, opened, 'report', 'yes')
    const longer = await words(subject, opened, 'report', 'x'.repeat(600))
    expect(short.sealed.length).toBe(longer.sealed.length)
  })

  it('of any kind and length come back as they were', async () => {
    const pair = await newPair()
    const at = { caseId: 'c', part: 'report' as const, casePartId: 'k', authorRef: 'a', kind: 'text' }
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200_000, unit: 'grapheme' }), async (text) => {
        const sealed = await sealDocument({ ...at, documentId: 'd' }, pair.publicKey, { text })
        expect(await openDocument(pair, { ...at, id: 'd', writtenAt: 0, sealed })).toEqual({ text })
      }),
      { numRuns: 40 },
    )
    for (const length of [870, 1024, 4096, 16_384, 65_536, 200_000]) {
      for (let n = length - 3; n <= length + 3; n++) {
        const sealed = await sealDocument({ ...at, documentId: 'd' }, pair.publicKey, 'x'.repeat(n))
        expect(await openDocument(pair, { ...at, id: 'd', writtenAt: 0, sealed })).toHaveLength(n)
      }
    }
  })

  it('sealed with an unknown suite are refused', async () => {
    const pair = await newPair()
    await expect(openBox(pair, Buffer.of(9, 1, 2, 3))).rejects.toThrow(/suite 9/)
  })
})

describe('an office', () => {
  it('opens to a member, not to a stranger, and not to a person whose term has ended', async () => {
    const { office, ada } = await aCase()
    const opened = (who: typeof ada) => openMyOffices(db(), who, [office.officeId])
    expect((await opened(ada)).size).toBe(1)
    expect((await opened(someone('stranger'))).size).toBe(0)
    await removeOfficeMember(db(), {
      officeId: office.officeId,
      memberRef: ada.memberRef,
      untilOn: '2020-12-31',
    })
    expect((await opened(ada)).size).toBe(0)
  })

  it('gives a person who joins later what it was given before they came', async () => {
    const { office, opened } = await aCase()
    const { addOfficeMember } = await import('@/lib/vault/offices')
    await addOfficeMember(db(), {
      officeId: office.officeId,
      memberRef: memberRef('cleo'),
      fromOn: '2020-01-01',
      untilOn: null,
    })
    const { members: _, ...held } = office
    const cleo = someone('cleo', [held])
    await accept(cleo, opened)
    expect(await readAs(cleo, opened.caseId)).toEqual([{ as: 'message', text: 'I drank tonight' }])
  })

  it('cannot be opened by the master key alone, since its private half is not kept under it', async () => {
    const { office } = await aCase()
    const key = await findKey(db(), 'office', office.officeId)
    if (!key) throw new Error('no key')
    await expect(unlock(key)).rejects.toThrow(SealError)
  })

  it('without a key of its own is not silently left out of who may read', async () => {
    await expect(recipients(db(), [{ kind: 'office', ref: 'no-such-office' }])).rejects.toThrow(
      /without a key/,
    )
  })
})

describe('keys', () => {
  it("put into another's row are refused", async () => {
    const [sam, eve] = ['sam-key', 'eve-key']
    await recipients(db(), [
      { kind: 'person', ref: sam },
      { kind: 'person', ref: eve },
    ])
    const theirs = await findKey(db(), 'person', sam)
    const own = await findKey(db(), 'person', eve)
    if (!theirs || !own) throw new Error('no keys')
    await expect(unlock({ ...theirs, holderRef: eve })).rejects.toThrow(SealError)
    expect((await unlock(own)).privateKey).toHaveLength(32)
  })

  it('made twice at once are one', async () => {
    const made = await Promise.all([1, 2, 3].map(() => recoveryKey(db())))
    expect(new Set(made.map((key) => key.id)).size).toBe(1)
  })

  it('have another reference for each domain, and the same each time', () => {
    const all = [personRef('x'), memberRef('x'), meetingRef('x'), actorChain('x'), personRef('y')]
    expect(new Set(all).size).toBe(5)
    expect(personRef('x')).toBe(all[0])
    expect(all.every((ref) => /^[\w-]{43,}$/.test(ref))).toBe(true)
  })
})

it('a draft comes back to its writer as it was, and to no one else', async () => {
  const [sam, ada] = [someone('draft-sam'), someone('draft-ada')]
  const sealed = await sealDraft(db(), sam.ref, 'slip', { words: 'half a sentence' })
  expect(Buffer.from(sealed).includes('sentence')).toBe(false)
  expect(await openDraft(db(), sam.ref, 'slip', sealed)).toEqual({ words: 'half a sentence' })
  await expect(openDraft(db(), ada.ref, 'slip', sealed)).rejects.toThrow(SealError)
  await expect(openDraft(db(), sam.ref, 'cover', sealed)).rejects.toThrow(SealError)
})
