import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCase } from '@/lib/db/case-files'
import { readCaseRows } from '@/lib/db/case-rows'
import { db, withActor } from '@/lib/db/client'
import { commitCaseEvent } from '@/lib/db/commit'
import {
  accept,
  act,
  anOffice,
  everyPart,
  grant,
  nextState,
  type OpenedCase,
  openCase,
  someone,
  words,
} from '../factories/case-world'
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
  return { office, ada, ben, subject, opened: await openCase(subject, office.officeId) }
}

const versionOf = async (opened: OpenedCase) => {
  const { rows } = await database.owner.query('select version from case_file where id = $1', [opened.caseId])
  return rows[0].version as number
}

describe('two people at once', () => {
  it('exactly one of two advisors who accept at the same time gets the case', async () => {
    const { ada, ben, opened } = await aCase()
    const take = (who: typeof ada) =>
      act(who, opened, {
        event: 'accept',
        capacity: 'offered',
        expectVersion: 1,
        next: nextState(),
        ends: [{ capacity: 'offered' }],
        grants: grant(who, 'handler', everyPart),
      })
    const answers = await Promise.all([take(ada), take(ben)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const { rows } = await database.owner.query(
      "select distinct holder_ref from access where case_id = $1 and capacity = 'handler' and until is null",
      [opened.caseId],
    )
    expect(rows).toHaveLength(1)
    expect(await versionOf(opened)).toBe(2)
  })

  it("a message does not make another person's page stale", async () => {
    const { subject, opened } = await aCase()
    await act(subject, opened, { documents: [await words(subject, opened, 'conversation', 'hello')] })
    expect(await versionOf(opened)).toBe(1)
  })

  it('a person who answers a proposal that was replaced meanwhile is told so', async () => {
    const { subject, opened } = await aCase()
    const [first, second] = [randomUUID(), randomUUID()]
    await act(subject, opened, { event: 'propose', next: nextState({ proposalId: first }) })
    await act(subject, opened, { event: 'propose', next: nextState({ proposalId: second }) })
    const late = await act(subject, opened, { event: 'agree', expectProposal: first, next: nextState() })
    expect(late).toEqual({ ok: false, code: 'proposalChanged' })
    const right = await act(subject, opened, { event: 'agree', expectProposal: second, next: nextState() })
    expect(right.ok).toBe(true)
  })
})

describe('the same press twice', () => {
  it('a double click gives the first result and changes nothing the second time', async () => {
    const { subject, opened } = await aCase()
    const actId = randomUUID()
    const once = () => act(subject, opened, { actId, event: 'speak', next: nextState(), result: { n: 1 } })
    const [first, second] = await Promise.all([once(), once()])
    expect(first).toEqual({ ok: true, result: { n: 1 }, version: 2 })
    expect(second).toEqual(first)
    expect(await versionOf(opened)).toBe(2)
  })

  it('another person’s act id gives nothing away', async () => {
    const { ada, subject, opened } = await aCase()
    const actId = randomUUID()
    await act(subject, opened, { actId, event: 'speak', next: nextState(), result: { secret: true } })
    expect(await act(ada, opened, { actId, event: 'speak' })).toEqual({ ok: false, code: 'notFound' })
  })

  it('a report sent by a double click opens one case', async () => {
    const office = await anOffice('volunteerAdvisor', ['ada'])
    const subject = someone('double')
    const actId = randomUUID()
    const opened = await Promise.all([
      openCase(subject, office.officeId, { actId, result: { name: 'first' } }),
      openCase(subject, office.officeId, { actId, result: { name: 'first' } }),
    ])
    const { rows } = await database.owner.query('select from case_file where id = any($1)', [
      opened.map(({ caseId }) => caseId),
    ])
    expect(rows).toHaveLength(1)
  })
})

describe('a person the case is not for', () => {
  it("a stranger's event is not found", async () => {
    const { opened } = await aCase()
    const answer = await act(someone('stranger'), opened, {
      event: 'close',
      next: nextState({ closed: true }),
    })
    expect(answer).toEqual({ ok: false, code: 'notFound' })
    expect(await versionOf(opened)).toBe(1)
  })

  it('a case that does not exist is answered the same', async () => {
    const nowhere = { caseId: randomUUID(), codeName: '', caseParts: [] }
    expect(await act(someone('stranger'), nowhere, { event: 'close' })).toEqual({
      ok: false,
      code: 'notFound',
    })
  })

  it('an advisor offered a case cannot act as its handler', async () => {
    const { ada, opened } = await aCase()
    const answer = await act(ada, opened, {
      event: 'close',
      capacity: 'handler',
      next: nextState({ closed: true }),
    })
    expect(answer).toEqual({ ok: false, code: 'notYours' })
  })

  it('an advisor offered a case cannot write to the desk or the conversation', async () => {
    const { ada, opened } = await aCase()
    for (const part of ['desk', 'conversation', 'report'] as const) {
      const document = await words(ada, opened, part, 'not mine to write')
      await expect(act(ada, opened, { documents: [document] }), part).rejects.toThrow(/does not see/)
    }
  })

  it('an advisor offered a case can declare a conflict of interest to the subject, whose conversation they cannot read', async () => {
    const { ada, opened } = await aCase()
    const document = await words(ada, opened, 'conversation', 'we shared a flat')
    const answer = await act(ada, opened, {
      event: 'declareConflictOfInterest',
      capacity: 'offered',
      next: nextState(),
      documents: [document],
    })
    expect(answer.ok).toBe(true)
    expect(await withActor(ada, (tx) => tx.caseDocument.count())).toBe(0)
  })

  it('the subject cannot come to handle their own case', async () => {
    const { subject, opened } = await aCase()
    await expect(act(subject, opened, { grants: grant(subject, 'handler', everyPart) })).rejects.toThrow(
      /party/,
    )
  })

  it('an advisor who stepped back cannot be granted anything again', async () => {
    const { ada, subject, opened } = await aCase()
    await act(ada, opened, { exclusions: [{ kind: 'person', ref: ada.ref, why: 'recused' }] })
    await expect(act(subject, opened, { grants: grant(ada, 'reviewer', ['case']) })).rejects.toThrow(
      /excluded/,
    )
  })
})

describe('a commit as a whole', () => {
  it('writes nothing when one part of it is refused', async () => {
    const { subject, opened } = await aCase()
    const broken = act(subject, opened, {
      event: 'speak',
      next: nextState(),
      documents: [await words(subject, opened, 'desk', 'not theirs')],
      startDeadlines: [{ name: 'update', dueAt: Date.now() + 1000 }],
    })
    await expect(broken).rejects.toThrow()
    expect(await versionOf(opened)).toBe(1)
    const deadlines = await database.owner.query('select from deadline where case_id = $1', [opened.caseId])
    expect(deadlines.rowCount).toBe(0)
  })

  it('tells the timeline without text: who, in which capacity, when', async () => {
    const { ada, opened } = await aCase()
    await accept(ada, opened)
    const rows = await withActor(ada, (tx) => readCaseRows(tx, { id: opened.caseId }))
    expect(rows?.timeline.map(({ event, capacity, actorRef }) => [event, capacity, actorRef])).toEqual([
      ['submitted', null, expect.any(String)],
      ['accept', 'offered', ada.ref],
    ])
  })

  it('replaces an autosaved text only for its own author', async () => {
    const { ada, subject, opened } = await aCase()
    await accept(ada, opened)
    const first = await words(ada, opened, 'conversation', 'first')
    await act(ada, opened, { documents: [first] })
    const foreign = { ...(await words(subject, opened, 'conversation', 'mine')), replaces: first.id }
    await act(subject, opened, { documents: [foreign] })
    const own = { ...(await words(ada, opened, 'conversation', 'second')), replaces: first.id }
    await act(ada, opened, { documents: [own] })
    const left = await withActor(ada, (tx) => tx.caseDocument.findMany({ where: { caseId: opened.caseId } }))
    expect(left.map(({ id }) => id).sort()).toEqual([foreign.id, own.id].sort())
  })

  it('refuses a time in the future', async () => {
    const { subject, opened } = await aCase()
    await expect(act(subject, opened, { event: 'speak', at: Date.now() + 120_000 })).rejects.toThrow(/future/)
  })

  it('opens no second case under a name that is taken', async () => {
    const { office, subject, opened } = await aCase()
    const again = openCase(subject, office.officeId, {
      open: {
        codeName: opened.codeName,
        workflow: 'slip',
        matter: null,
        need: null,
        caseParts: [],
        trailKey: { publicKey: Buffer.of(1), wrappedPrivate: Buffer.of(1) },
      },
    })
    await expect(again).rejects.toThrow('nameTaken')
  })

  it('works as a statement of its own and within a transaction, with which it can be rolled back', async () => {
    const { subject, opened } = await aCase()
    const commit = {
      actId: randomUUID(),
      caseId: opened.caseId,
      at: Date.now(),
      event: 'speak',
      capacity: 'subject' as const,
      next: nextState(),
      trail: Buffer.of(1),
      result: null,
    }
    const given = withActor(subject, async (tx) => {
      await commitCaseEvent(subject, commit, tx)
      throw new Error('changed my mind')
    })
    await expect(given).rejects.toThrow('changed my mind')
    expect(await versionOf(opened)).toBe(1)
    expect((await withActor(subject, (tx) => findCase(tx, opened.codeName)))?.version).toBe(1)
    expect((await commitCaseEvent(subject, commit)).ok).toBe(true)
    expect(await db().caseFile.count()).toBe(0)
  })
})
