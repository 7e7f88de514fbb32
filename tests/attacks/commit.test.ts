import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { commitCaseEvent } from '@/lib/db/commit'
import { now } from '@/lib/deadlines/now'
import { beginCaseTrail } from '@/lib/trail/case-trail'
import type { DeadlineName } from '@/machines/effects'
import { dumpCases } from '../factories/case-rows'
import { accept, act, anOffice, nextState, openCase, someone, words } from '../factories/case-world'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

async function aCase() {
  const office = await anOffice('volunteerAdvisor', [`ada-${randomUUID()}`])
  const [ada] = office.members
  if (!ada) throw new Error('no member')
  const subject = someone(`sam-${randomUUID()}`)
  return { office, ada, subject, opened: await openCase(subject, office.officeId) }
}

/** The commit refuses, by answer or by exception, and no row changes. */
async function changesNothing(attempt: () => Promise<{ ok: boolean }>): Promise<void> {
  const before = await dumpCases(database)
  const answer = await attempt().catch(() => ({ ok: false }))
  expect(answer.ok).toBe(false)
  expect(await dumpCases(database)).toBe(before)
}

test('an attacker who opens a case under the id of another case neither gets into that one nor changes it', async () => {
  const { opened } = await aCase()
  const thief = someone('thief')
  const open = async (caseId: string) => {
    const { trailKey, trail } = await beginCaseTrail(db(), caseId, { event: 'submitted' })
    return commitCaseEvent(thief, {
      actId: randomUUID(),
      caseId,
      at: await now(),
      event: 'submitted',
      capacity: null,
      open: {
        codeName: `own-${caseId.slice(0, 8)}`,
        workflow: 'slip',
        matter: 'slip',
        need: 'talk',
        caseParts: [],
        trailKey,
      },
      next: nextState(),
      grants: [{ kind: 'person', ref: thief.ref, capacity: 'handler', part: 'report' }],
      trail,
      result: null,
    })
  }
  await changesNothing(() => open(opened.caseId))
  expect(await open(randomUUID())).toMatchObject({ ok: true })
})

test('an advisor who is offered the case declares a conflict of interest; no one else can write that way', async () => {
  const { ada, subject, opened } = await aCase()
  const other = someone(`ben-${randomUUID()}`)
  await act(subject, opened, {
    grants: [{ kind: 'person', ref: other.ref, capacity: 'reporter', part: 'case' }],
  })
  const conflictOfInterest = async (who: typeof ada) =>
    act(who, opened, {
      event: 'declareConflictOfInterest',
      next: nextState(),
      documents: [await words(who, opened, 'conversation', 'x')],
    })
  await changesNothing(() => conflictOfInterest(other))
  expect(await conflictOfInterest(ada)).toMatchObject({ ok: true })
})

test('no one moves a case without an event that says what moved it', async () => {
  const { ada, opened } = await aCase()
  await accept(ada, opened)
  await changesNothing(() => act(ada, opened, { capacity: 'handler', next: nextState({ closed: true }) }))
  const next = nextState({ closed: true })
  expect(await act(ada, opened, { event: 'close', capacity: 'handler', next })).toMatchObject({ ok: true })
})

test('no one erases anything that is still open', async () => {
  const { ada, opened } = await aCase()
  await accept(ada, opened)
  const at = await now()
  await act(ada, opened, { startDeadlines: [{ name: 'retention' as DeadlineName, dueAt: at - 1000 }] })
  const { rows } = await database.owner.query('select id, generation from deadline where case_id = $1', [
    opened.caseId,
  ])
  const deadline = {
    kind: 'system' as const,
    boundTo: { deadlineId: rows[0].id, generation: rows[0].generation },
  }
  const erase = () =>
    act(deadline, opened, {
      actId: null,
      event: 'retentionDue',
      next: nextState({ closed: true }),
      erase: true,
    })
  await changesNothing(erase)
  await changesNothing(() =>
    act(deadline, opened, { actId: null, event: 'retentionDue', next: nextState(), erase: true }),
  )
  await changesNothing(() => act(ada, opened, { erase: true }))
  await act(ada, opened, { event: 'close', capacity: 'handler', next: nextState({ closed: true }) })
  expect(await erase()).toMatchObject({ ok: true })
})
