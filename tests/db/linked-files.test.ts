import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessOf } from '@/lib/db/access'
import { findCase } from '@/lib/db/case-files'
import { withActor } from '@/lib/db/client'
import { readDocuments, readWraps } from '@/lib/db/documents'
import { linksOf } from '@/lib/db/links'
import type { Actor, PersonActor } from '@/lib/policy/actor'
import { openCompartments } from '@/lib/vault/compartments'
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
import { type FreshDatabase, freshDatabase } from '../factories/database'
import { aLapse, aReceipt, consults, hears, openLapse, takes, through } from '../factories/lapse-world'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const finds = (actor: Actor, { codeName }: OpenedCase) => withActor(actor, (tx) => findCase(tx, codeName))
const links = (actor: Actor, { caseId }: OpenedCase) => withActor(actor, (tx) => linksOf(tx, caseId))
const reads = (actor: Actor, { caseId }: OpenedCase) =>
  withActor(actor, async (tx) => [...(await openCompartments(tx, actor, caseId)).keys()])

async function aMember(role: 'volunteerAdvisor' | 'centralOffice' = 'volunteerAdvisor') {
  const office = await anOffice(role, [`guest-${randomUUID()}`])
  return office.members[0] as PersonActor
}

/** A lapse whose handler asked somebody of another office about it. */
async function consulted() {
  const world = await aLapse()
  const consultant = await aMember()
  const question = await consults(world.handler, consultant, world.opened)
  await act(world.handler, question, {
    documents: [await words(world.handler, question, 'conversation', 'Participant A said something')],
  })
  return { ...world, consultant, question }
}

describe('a consultant', () => {
  it('sees the question, and nothing of the case it came from', async () => {
    const { consultant, opened, question } = await consulted()
    expect(await reads(consultant, question)).toEqual(['conversation'])
    expect(await finds(consultant, opened)).toBeNull()
    expect(await links(consultant, question)).toEqual([])
    const seen = await withActor(consultant, async (tx) => ({
      files: await tx.caseFile.count(),
      documents: (await readDocuments(tx, opened.caseId)).length,
      wraps: (await readWraps(tx, opened.caseId)).length,
      access: await tx.access.count({ where: { caseId: opened.caseId } }),
      concerns: await tx.involvement.count(),
      story: await tx.caseEvent.count({ where: { caseId: opened.caseId } }),
    }))
    expect(seen).toEqual({ files: 1, documents: 0, wraps: 0, access: 0, concerns: 0, story: 0 })
  })

  it('answers in it, and can write nowhere else', async () => {
    const { consultant, opened, question } = await consulted()
    const documents = [await words(consultant, question, 'conversation', 'I would begin by asking')]
    const answer = {
      event: 'answerConsultation',
      capacity: 'consultant' as const,
      next: nextState(),
      documents,
    }
    expect((await act(consultant, question, answer)).ok).toBe(true)
    expect(await act(consultant, opened, { event: 'raiseSafety', next: nextState() })).toMatchObject({
      code: 'notFound',
    })
  })

  it('is never a party to the case that it is about, nor excluded from it', async () => {
    const { handler, opened } = await aLapse()
    const una = await aMember()
    await act(handler, opened, { concerns: [{ kind: 'person', ref: una.ref, role: 'affected' }] })
    await expect(consults(handler, una, opened)).rejects.toThrow(/no consultation/)
    const ben = await aMember()
    await act(handler, opened, { exclusions: [{ kind: 'person', ref: ben.ref, why: 'chosen' }] })
    await expect(consults(handler, ben, opened)).rejects.toThrow(/no consultation/)
    // nor later, when the question goes on to somebody else
    const question = await consults(handler, await aMember(), opened)
    const goesOn = (to: PersonActor) => act(handler, question, { grants: grant(to, 'consultant', ['case']) })
    await expect(goesOn(una)).rejects.toThrow(/party/)
    await expect(goesOn(ben)).rejects.toThrow(/excluded/)
    expect((await goesOn(await aMember())).ok).toBe(true)
  })

  it('who turns out to be the one it is said of finds the question no more', async () => {
    const { handler, consultant, opened, question } = await consulted()
    expect(await finds(consultant, question)).not.toBeNull()
    await act(handler, opened, { concerns: [{ kind: 'person', ref: consultant.ref, role: 'respondent' }] })
    expect(await finds(consultant, question)).toBeNull()
  })
})

describe('a consultation', () => {
  it('is read by whoever looks after the case it came from, also later', async () => {
    const { handler, other, opened, question } = await consulted()
    expect(await finds(other, question)).toBeNull()
    await act(handler, opened, { grants: through(other, 'handler') })
    expect(await reads(other, question)).toEqual(['conversation'])
    const access = await withActor(other, (tx) => accessOf(tx, question.caseId))
    expect(new Set(access.map((row) => row.capacity))).toEqual(new Set(['asker', 'consultant']))
    expect(await links(other, opened)).toMatchObject([{ toCase: question.caseId, kind: 'consultation' }])
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

  it('lapses by its clock, which closes no case', async () => {
    const { handler, opened, question } = await consulted()
    for (const [file, ok] of [
      [question, true],
      [opened, false],
    ] as const) {
      await act(handler, file, { startClocks: [{ name: 'consultationLapse', dueAt: Date.now() - 1000 }] })
      const { rows } = await database.owner.query('select id, generation from deadline where case_id = $1', [
        file.caseId,
      ])
      const clock = {
        kind: 'system' as const,
        boundTo: { clockId: rows[0].id, generation: rows[0].generation },
      }
      const lapse = () =>
        act(clock, file, { actId: null, event: 'consultationLapseDue', next: nextState({ closed: true }) })
      if (ok) expect((await lapse()).ok).toBe(true)
      else await expect(lapse()).rejects.toThrow(/cannot close/)
    }
  })
})

describe('a link', () => {
  it('shows a further report to whoever looks after the first, and to no reporter', async () => {
    const { handler, office, reporter, respondent, opened } = await aLapse()
    const second = await aReceipt()
    const attached = await openLapse({ reporter: second, officeId: office.officeId, respondent })
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

  it('is made to files that one sees, by somebody who handles the first', async () => {
    const { handler, respondent, reporter, opened } = await aLapse()
    const { opened: unseen } = await aLapse()
    const bind = (who: Actor, to: string) => act(who, opened, { links: [{ to, kind: 'linked' }] })
    await expect(bind(handler, unseen.caseId)).rejects.toThrow(/does not see/)
    await expect(bind(handler, randomUUID())).rejects.toThrow(/does not see/)
    await hears(handler, respondent, opened)
    for (const side of [respondent, reporter])
      await expect(bind(side, opened.caseId)).rejects.toThrow(/handles/)
  })

  it('as a consultation is made to no case, whoever sees both', async () => {
    const { handler, office, opened } = await aLapse()
    const another = await openLapse({ reporter: await aReceipt(), officeId: office.officeId })
    await takes(handler, another)
    // nor to a report that they sent themselves
    const own = await openLapse({ reporter: handler, officeId: office.officeId })
    for (const { caseId: to } of [another, own]) {
      const pretend = act(handler, opened, { links: [{ to, kind: 'consultation' }] })
      await expect(pretend).rejects.toThrow(/no consultation/)
    }
  })

  it("leads from a self-report to what came of an exception, and from there nowhere: the subject's words stay", async () => {
    const { handler, office } = await aLapse()
    const subject = someone(`sam-${randomUUID()}`)
    const slip = await openCase(subject, office.officeId)
    await act(handler, slip, {
      event: 'acknowledge',
      capacity: 'offered',
      next: nextState(),
      grants: grant(handler, 'handler', ['case', 'report', 'conversation', 'desk']),
    })
    const central = await aMember('centralOffice')
    const lapse = await openLapse({
      reporter: handler,
      officeId: central.offices[0]?.officeId ?? '',
      respondent: subject,
      more: { grants: [{ kind: 'person', ref: central.ref, capacity: 'offered', part: 'case' }] },
    })
    await act(handler, slip, { links: [{ to: lapse.caseId, kind: 'exception' }] })
    expect(await links(handler, slip)).toHaveLength(1)
    expect(await finds(central, lapse)).not.toBeNull()
    expect(await links(central, lapse)).toEqual([])
    expect(await finds(central, slip)).toBeNull()
    expect(await links(subject, slip)).toEqual([])
    expect(await finds(subject, lapse)).toBeNull()
  })
})
