import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCase } from '@/lib/db/case-files'
import { withActor } from '@/lib/db/client'
import { act, nextState, type OpenedCase } from '../factories/case-world'
import { aConcern, hears } from '../factories/concern-world'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const peopleInvolved = async ({ caseId }: OpenedCase) => {
  const { rows } = await database.owner.query(
    `select ref from involvement where case_id = $1 and role = 'respondent'`,
    [caseId],
  )
  return rows.map((row) => row.ref as string)
}

test('a person who was named and knows nothing is removed by the event that says so', async () => {
  const { handler, respondent, opened } = await aConcern()
  const frees = [respondent.ref]
  const next = nextState()
  expect(await act(handler, opened, { event: 'takeBackPerson', next, frees })).toMatchObject({ ok: true })
  expect(await peopleInvolved(opened)).toEqual([])
  expect(await withActor(respondent, (tx) => findCase(tx, opened.codeName))).toBeNull()
})

test('no one is removed by another event, nor once they were told, nor by a person who does not handle the case', async () => {
  const { handler, other, respondent, reporter, opened } = await aConcern()
  const frees = [respondent.ref]
  const next = nextState()
  await expect(act(handler, opened, { event: 'screen', next, frees })).rejects.toThrow(/let go/)
  expect(await act(other, opened, { event: 'takeBackPerson', next, frees })).toMatchObject({ ok: false })
  await expect(act(reporter, opened, { event: 'takeBackPerson', next, frees })).rejects.toThrow()
  await hears(handler, respondent, opened)
  await expect(act(handler, opened, { event: 'takeBackPerson', next, frees })).rejects.toThrow(/let go/)
  expect(await peopleInvolved(opened)).toEqual([respondent.ref])
})
