import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessOf } from '@/lib/db/access'
import { findCase } from '@/lib/db/case-files'
import { withActor } from '@/lib/db/client'
import { readDocuments, readKeyGrants } from '@/lib/db/documents'
import { linksOf } from '@/lib/db/links'
import type { Actor, PersonActor } from '@/lib/policy/actor'
import { openCaseParts } from '@/lib/vault/parts'
import {
  act,
  anOffice,
  grant,
  nextState,
  type OpenedCase,
  openCase,
  someone,
  words,
} from '../factories/case-world'
import {
  aConcern,
  aReceipt,
  asksAdvice,
  hears,
  openConcern,
  takes,
  through,
} from '../factories/concern-world'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const finds = (actor: Actor, { codeName }: OpenedCase) => withActor(actor, (tx) => findCase(tx, codeName))
const links = (actor: Actor, { caseId }: OpenedCase) => withActor(actor, (tx) => linksOf(tx, caseId))
const reads = (actor: Actor, { caseId }: OpenedCase) =>
  withActor(actor, async (tx) => [...(await openCaseParts(tx, actor, caseId)).keys()])

async function aMember(role: 'volunteerAdvisor' | 'centralOffice' = 'volunteerAdvisor') {
  const office = await anOffice(role, [`guest-${randomUUID()}`])
  return office.members[0] as PersonActor
}

/** A concern whose handler asked a colleague of another office for advice. */
async function consulted() {
  const world = await aConcern()
  const adviceGiver = await aMember()
  const question = await asksAdvice(world.handler, adviceGiver, world.opened)
  await act(world.handler, question, {
    documents: [await words(world.handler, question, 'conversation', 'Participant A said something')],
  })
  return { ...world, adviceGiver, question }
}

describe('a colleague asked for advice', () => {
  it('sees the question, and nothing of the case it came from', async () => {
    const { adviceGiver, opened, question } = await consulted()
    expect(await reads(adviceGiver, question)).toEqual(['conversation'])
    expect(await finds(adviceGiver, opened)).toBeNull()
    expect(await links(adviceGiver, question)).toEqual([])
    const seen = await withActor(adviceGiver, async (tx) => ({
      files: await tx.caseFile.count(),
      documents: (await readDocuments(tx, opened.caseId)).length,
      keyGrants: (await readKeyGrants(tx, opened.caseId)).length,
      access: await tx.access.count({ where: { caseId: opened.caseId } }),
      involvement: await tx.involvement.count(),
      timeline: await tx.caseEvent.count({ where: { caseId: opened.caseId } }),
    }))
    expect(seen).toEqual({ files: 1, documents: 0, keyGrants: 0, access: 0, involvement: 0, timeline: 0 })
  })

  it('answers in it, and can write nowhere else', async () => {
    const { adviceGiver, opened, question } = await consulted()
    const documents = [await words(adviceGiver, question, 'conversation', 'I would begin by asking')]
    const answer = {
      event: 'giveAdvice',
      capacity: 'adviceGiver' as const,
      next: nextState(),
      documents,
    }
    expect((await act(adviceGiver, question, answer)).ok).toBe(true)
    expect(await act(adviceGiver, opened, { event: 'raiseSafety', next: nextState() })).toMatchObject({
      code: 'notFound',
    })
  })

  it('is never a party to the case that it is about, nor excluded from it', async () => {
    const { handler, opened } = await aConcern()
    const una = await aMember()
    await act(handler, opened, { involvement: [{ kind: 'person', ref: una.ref, role: 'affected' }] })
    await expect(asksAdvice(handler, una, opened)).rejects.toThrow(/no request for advice/)
    const ben = await aMember()
    await act(handler, opened, { exclusions: [{ kind: 'person', ref: ben.ref, why: 'chosen' }] })
    await expect(asksAdvice(handler, ben, opened)).rejects.toThrow(/no request for advice/)
    // nor later, when the request goes on to another colleague
    const question = await asksAdvice(handler, await aMember(), opened)
    const goesOn = (to: PersonActor) => act(handler, question, { grants: grant(to, 'adviceGiver', ['case']) })
    await expect(goesOn(una)).rejects.toThrow(/party/)
    await expect(goesOn(ben)).rejects.toThrow(/excluded/)
    expect((await goesOn(await aMember())).ok).toBe(true)
  })

  it('who turns out to be the respondent no longer finds the question', async () => {
    const { handler, adviceGiver, opened, question } = await consulted()
    expect(await finds(adviceGiver, question)).not.toBeNull()
    await act(handler, opened, {
      involvement: [{ kind: 'person', ref: adviceGiver.ref, role: 'respondent' }],
    })
    expect(await finds(adviceGiver, question)).toBeNull()
  })
})

describe('a request for advice', () => {
  it('is read by the handlers of the case it came from, also later ones', async () => {
    const { handler, other, opened, question } = await consulted()
    expect(await finds(other, question)).toBeNull()
    await act(handler, opened, { grants: through(other, 'handler') })
    expect(await reads(other, question)).toEqual(['conversation'])
    const access = await withActor(other, (tx) => accessOf(tx, question.caseId))
    expect(new Set(access.map((row) => row.capacity))).toEqual(new Set(['adviceAsker', 'adviceGiver']))
    expect(await links(other, opened)).toMatchObject([{ toCase: question.caseId, kind: 'advice' }])
  })

  it('is found by neither side of the case', async () => {
    const { handler, respondent, reporter, opened, question } = await consulted()
    await hears(handler, respondent, opened)
    for (const side of [respondent, reporter]) {
      expect(await finds(side, opened)).not.toBeNull()
      expect(await finds(side, question)).toBeNull()
      expect(await links(side, opened)).toEqual([])
    }
  })

  it('ends at its deadline, which closes no case', async () => {
    const { handler, opened, question } = await consulted()
    for (const [file, ok] of [
      [question, true],
      [opened, false],
    ] as const) {
      await act(handler, file, { startDeadlines: [{ name: 'adviceExpiry', dueAt: Date.now() - 1000 }] })
      const { rows } = await database.owner.query('select id, generation from deadline where case_id = $1', [
        file.caseId,
      ])
      const deadline = {
        kind: 'system' as const,
        boundTo: { deadlineId: rows[0].id, generation: rows[0].generation },
      }
      const concern = () =>
        act(deadline, file, { actId: null, event: 'adviceExpiryDue', next: nextState({ closed: true }) })
      if (ok) expect((await concern()).ok).toBe(true)
      else await expect(concern()).rejects.toThrow(/cannot close/)
    }
  })
})

describe('a link', () => {
  it('shows a further report to the handlers of the first, and to no reporter', async () => {
    const { handler, office, reporter, respondent, opened } = await aConcern()
    const second = await aReceipt()
    const attached = await openConcern({ reporter: second, officeId: office.officeId, respondent })
    await takes(handler, attached)
    const answer = await act(handler, opened, {
      event: 'attachReport',
      capacity: 'handler',
      next: nextState(),
      links: [{ to: attached.caseId, kind: 'attached' }],
    })
    expect(answer.ok).toBe(true)
    expect(await links(handler, opened)).toMatchObject([{ toCase: attached.caseId, kind: 'attached' }])
    for (const [who, file] of [
      [reporter, opened],
      [second.actor, attached],
    ] as const) {
      expect(await finds(who, file)).not.toBeNull()
      expect(await links(who, file)).toEqual([])
    }
    // it opens nothing: each file is read by those who hold rows of it
    expect(await finds(reporter, attached)).toBeNull()
  })

  it('is made only to files that one sees, by a handler of the first', async () => {
    const { handler, respondent, reporter, opened } = await aConcern()
    const { opened: unseen } = await aConcern()
    const bind = (who: Actor, to: string) => act(who, opened, { links: [{ to, kind: 'linked' }] })
    await expect(bind(handler, unseen.caseId)).rejects.toThrow(/does not see/)
    await expect(bind(handler, randomUUID())).rejects.toThrow(/does not see/)
    await hears(handler, respondent, opened)
    for (const side of [respondent, reporter])
      await expect(bind(side, opened.caseId)).rejects.toThrow(/handles/)
  })

  it('as a request for advice is made to no case, not even by a handler of both', async () => {
    const { handler, office, opened } = await aConcern()
    const another = await openConcern({ reporter: await aReceipt(), officeId: office.officeId })
    await takes(handler, another)
    // nor to a report that they sent themselves
    const own = await openConcern({ reporter: handler, officeId: office.officeId })
    for (const { caseId: to } of [another, own]) {
      const pretend = act(handler, opened, { links: [{ to, kind: 'advice' }] })
      await expect(pretend).rejects.toThrow(/no request for advice/)
    }
  })

  it('leads from a self-report to the result of an exception, and no further: the subject’s text stays', async () => {
    const { handler, office } = await aConcern()
    const subject = someone(`sam-${randomUUID()}`)
    const slip = await openCase(subject, office.officeId)
    await act(handler, slip, {
      event: 'accept',
      capacity: 'offered',
      next: nextState(),
      grants: grant(handler, 'handler', ['case', 'report', 'conversation', 'desk']),
    })
    const central = await aMember('centralOffice')
    const concern = await openConcern({
      reporter: handler,
      officeId: central.offices[0]?.officeId ?? '',
      respondent: subject,
      more: { grants: [{ kind: 'person', ref: central.ref, capacity: 'offered', part: 'case' }] },
    })
    await act(handler, slip, { links: [{ to: concern.caseId, kind: 'exception' }] })
    expect(await links(handler, slip)).toHaveLength(1)
    expect(await finds(central, concern)).not.toBeNull()
    expect(await links(central, concern)).toEqual([])
    expect(await finds(central, slip)).toBeNull()
    expect(await links(subject, slip)).toEqual([])
    expect(await finds(subject, concern)).toBeNull()
  })
})
