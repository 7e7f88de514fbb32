import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, type Tx } from '@/lib/db/client'
import { memberOf } from '@/lib/db/references'
import type { PersonActor } from '@/lib/policy'
import { dumpCases } from '../factories/case-rows'
import { act, anOffice, grant, nextState, type OpenedCase, someone } from '../factories/case-world'
import { aConcern, openConcern, through } from '../factories/concern-world'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

type Row = Record<string, unknown>
interface Payload {
  grants?: Row[]
  involvement?: Row[]
}

/** The application's own connection, with the payload of the commit changed on its way: as by an application that errs. */
const tampering = (change: (payload: Payload) => void): Tx =>
  new Proxy(db(), {
    get: (client, key) =>
      key === '$queryRaw'
        ? (text: TemplateStringsArray, payload: string) => {
            const changed: Payload = JSON.parse(payload)
            change(changed)
            return client.$queryRaw(text, JSON.stringify(changed))
          }
        : Reflect.get(client, key),
  })

const approverRows = (person: PersonActor) => through(person, 'secondApprover')

const gives = (handler: PersonActor, opened: OpenedCase, to: PersonActor, tx?: Tx) =>
  act(handler, opened, { grants: approverRows(to) }, tx)

const liveRows = async (opened: OpenedCase, who: PersonActor): Promise<number> => {
  const { rowCount } = await database.owner.query(
    'select from access where case_id = $1 and until is null and holder_ref = any ($2)',
    [opened.caseId, [who.ref, who.memberRef]],
  )
  return rowCount ?? 0
}

test('a person at the desk who turns out to be the respondent loses what they held, and gets nothing again', async () => {
  const { handler, other, opened } = await aConcern({ respondent: undefined })
  expect(await gives(handler, opened, other)).toMatchObject({ ok: true })
  expect(await liveRows(opened, other)).toBeGreaterThan(0)
  const named = { kind: 'person' as const, ref: other.ref, role: 'respondent' as const }
  await act(handler, opened, { event: 'identify', next: nextState(), involvement: [named] })
  expect(await liveRows(opened, other)).toBe(0)
  await expect(gives(handler, opened, other)).rejects.toThrow(/party to the case/)
  // as the one who is heard they are let in
  expect(
    await act(handler, opened, { grants: grant(other, 'respondent', ['case', 'conversation']) }),
  ).toMatchObject({ ok: true })
})

test.each<[string, (row: Row, handler: PersonActor) => Row]>([
  ['left out', ({ party: _, ...row }) => row],
  ['that is the member reference again', (row) => ({ ...row, party: row.ref })],
  ['that is the one of the handler', (row, handler) => ({ ...row, party: handler.ref })],
  ['that is the seat of a colleague', (row, handler) => ({ ...row, party: handler.memberRef })],
])('a row at the desk with a reference as party %s is refused', async (_, forged) => {
  const { handler, other, opened } = await aConcern()
  const before = await dumpCases(database)
  const tx = tampering((payload) => {
    payload.grants = payload.grants?.map((row) => forged(row, handler))
  })
  await expect(gives(handler, opened, other, tx)).rejects.toThrow(/without the reference as party/)
  expect(await dumpCases(database)).toBe(before)
  // the same act as the application writes it
  expect(
    await gives(
      handler,
      opened,
      other,
      tampering(() => undefined),
    ),
  ).toMatchObject({ ok: true })
})

test('an actor who takes the case under the reference as party of another person is refused', async () => {
  const { handler, other, opened } = await aConcern()
  const tx = tampering((payload) => {
    payload.grants = payload.grants?.map((row) => ({ ...row, party: other.ref }))
  })
  const takes = (by?: Tx) => act(handler, opened, { grants: approverRows(handler) }, by)
  await expect(takes(tx)).rejects.toThrow(/without the reference as party/)
  expect(await takes()).toMatchObject({ ok: true })
})

test('a row at the desk that calls itself that of a party, or the other way round, is refused', async () => {
  const { handler, other, opened } = await aConcern()
  const as = (kind: string) =>
    tampering((payload) => {
      payload.grants = payload.grants?.map((row) => ({ ...row, kind, officeId: undefined }))
    })
  await expect(gives(handler, opened, other, as('party'))).rejects.toThrow(/access_cause/)
  const heard = { grants: grant(other, 'reporter', ['case']) }
  await expect(act(handler, opened, heard, as('member'))).rejects.toThrow()
})

test('a person is involved only with the reference under which they could stand at the desk', async () => {
  const { handler, other, opened } = await aConcern({ respondent: undefined })
  const named = { kind: 'person' as const, ref: other.ref, role: 'respondent' as const }
  const tx = tampering((payload) => {
    payload.involvement = payload.involvement?.map(({ member: _, ...row }) => row)
  })
  const identifies = (by?: Tx) =>
    act(handler, opened, { event: 'identify', next: nextState(), involvement: [named] }, by)
  await expect(identifies(tx)).rejects.toThrow(/member reference/)
  expect(await identifies()).toMatchObject({ ok: true })
})

test('an officer who reports to their own office neither takes the case nor sees it as one of the office', async () => {
  const office = await anOffice('regionalCoordinator', [`one-${randomUUID()}`, `two-${randomUUID()}`])
  const [reporter, colleague] = office.members
  if (!reporter || !colleague) throw new Error('no members')
  const opened = await openConcern({ reporter, officeId: office.officeId })
  const take = (who: PersonActor) =>
    act(who, opened, {
      event: 'accept',
      capacity: 'offered',
      next: nextState(),
      grants: through(who, 'handler'),
    })
  expect(await take(reporter)).toEqual({ ok: false, code: 'notYours' })
  // nor does a colleague hand it to them
  await expect(
    act(colleague, opened, {
      event: 'accept',
      capacity: 'offered',
      next: nextState(),
      grants: through(reporter, 'handler'),
    }),
  ).rejects.toThrow(/party to the case/)
  expect(await take(colleague)).toMatchObject({ ok: true })
})

test('a person whom the reporter left out gets nothing at the desk, and one who stepped back does not return', async () => {
  const { handler, other, opened } = await aConcern()
  const third = someone(`third-${randomUUID()}`, handler.offices)
  const exclude = (who: PersonActor, why: string) =>
    act(handler, opened, { exclusions: [{ kind: 'person', ref: who.ref, why }] })
  await gives(handler, opened, other)
  await exclude(other, 'excludedByReporter')
  await exclude(third, 'recused')
  const { rows } = await database.owner.query(
    'select holder_kind, holder_ref from exclusion where case_id = $1',
    [opened.caseId],
  )
  expect(rows).toEqual(
    expect.arrayContaining([
      { holder_kind: 'party', holder_ref: other.ref },
      { holder_kind: 'member', holder_ref: memberOf(third.ref) },
    ]),
  )
  expect(await liveRows(opened, other)).toBe(0)
  for (const who of [other, third]) await expect(gives(handler, opened, who)).rejects.toThrow(/excluded/)
})
