import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMessage } from '@/lib/cases/events/add-message'
import { listMyMatters } from '@/lib/cases/view/list-cases'
import { readCase } from '@/lib/cases/view/read-case'
import type { FreshDatabase } from '../factories/database'
import { accepts, actor, aPlan, does, report, weighs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
beforeAll(async () => {
  database = await seededDatabase()
})
afterAll(() => database.close())

test('a slip goes the whole way, from the report to the closing', async () => {
  const facilitator = await actor('facilitator.harbour')
  const advisor = await actor('advisor.harbour')
  const name = await report(facilitator, { meetings: 1 })
  expect(await listMyMatters(facilitator)).toHaveLength(1)
  const offer = await readCase(advisor, name)
  expect(offer).toMatchObject({ report: null, conversation: null, desk: null, capacities: ['offered'] })
  await accepts(advisor, name)
  expect((await readCase(advisor, name))?.report?.[0]?.text).toBe('I drank tonight.')
  const said = await addMessage(advisor, name, { part: 'conversation', text: 'Thank you.' }, randomUUID())
  expect(said).toMatchObject({ ok: true })
  await weighs(advisor, name)
  const proposal = await aPlan()
  await does(advisor, name, 'propose', { proposal })
  await does(facilitator, name, 'counterPropose', { proposal })
  const view = await readCase(advisor, name)
  expect(view?.proposals).toHaveLength(2)
  await does(advisor, name, { type: 'agree', proposalId: view?.currentProposalId })
  expect((await readCase(facilitator, name))?.role).toBe('paused')
  await does(facilitator, name, 'checkedIn', { words: 'Fine.' })
  await does(facilitator, name, 'returned')
  await does(advisor, name, { type: 'close', resolution: 'agreed' }, { words: 'All kept.' })
  const closed = await readCase(facilitator, name)
  expect(closed?.where).toMatchObject({ closed: true, resolution: 'agreed' })
})
