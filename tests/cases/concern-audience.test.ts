import { afterAll, beforeAll, expect, test } from 'vitest'
import { concernChoices } from '@/lib/cases/submit/concern-choices'
import { previewConcernAudience } from '@/lib/cases/submit/preview-concern-audience'
import { db } from '@/lib/db/client'
import { participantsOf } from '../factories/case-rows'
import { concernAnswers, reportConcern, type Told } from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { actor } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
beforeAll(async () => {
  database = await seededDatabase()
})
afterAll(() => database.close())

const someone = () => actor('facilitator.lake')

test('a reporter of a slip at Central Office reads beforehand that the other person there is asked', async () => {
  const reporter = await someone()
  const given: Told = {
    matter: 'slip',
    about: 'central.northland',
    tell: ['centralOffice'],
    identity: 'named',
  }
  const steps = await previewConcernAudience(reporter, await concernAnswers(reporter, given))
  const { name } = await reportConcern(reporter, given)
  expect(await participantsOf(database, name)).toContain('deputy.northland offered')
  const { personId } = await actor('deputy.northland')
  const deputy = await db().person.findUniqueOrThrow({ where: { id: personId } })
  expect(steps.find((step) => step.when === 'atOnce')?.people).toEqual([deputy.name])
})

test('a reporter of a person who runs a weekly meeting reads that the next office is asked well before it', async () => {
  const reporter = await someone()
  const { meetings } = await concernChoices(reporter)
  const answers = await concernAnswers(reporter, {
    aboutKind: 'meeting',
    aboutMeetingId: meetings[0]?.id ?? '',
  })
  const [next] = (await previewConcernAudience(reporter, answers)).flatMap((step) => step.afterHours ?? [])
  // a quarter of the time until the meeting, at the latest
  expect(next).toBeLessThanOrEqual((7 * 24) / 4)
})
