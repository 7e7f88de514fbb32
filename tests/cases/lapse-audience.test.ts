import { afterAll, beforeAll, expect, test } from 'vitest'
import { lapseChoices } from '@/lib/cases/reporting/lapse-choices'
import { previewLapseAudience } from '@/lib/cases/reporting/preview-lapse-audience'
import { db } from '@/lib/db/client'
import { standingOf } from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import { lapseAnswers, reportLapse, type Told } from '../factories/lapse-reports'
import { actor } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
beforeAll(async () => {
  database = await seededDatabase()
})
afterAll(() => database.close())

const someone = () => actor('facilitator.lake')

test('somebody who reports a slip of one at Central Office reads beforehand that the other there is asked', async () => {
  const reporter = await someone()
  const given: Told = {
    matter: 'slip',
    about: 'central.northland',
    tell: ['centralOffice'],
    identity: 'named',
  }
  const steps = await previewLapseAudience(reporter, await lapseAnswers(reporter, given))
  const { name } = await reportLapse(reporter, given)
  expect(await standingOf(database, name)).toContain('deputy.northland offered')
  const { personId } = await actor('deputy.northland')
  const deputy = await db().person.findUniqueOrThrow({ where: { id: personId } })
  expect(steps.find((step) => step.when === 'atOnce')?.people).toEqual([deputy.name])
})

test('somebody who reports who runs a weekly meeting reads that the next office is asked well before it', async () => {
  const reporter = await someone()
  const { meetings } = await lapseChoices(reporter)
  const answers = await lapseAnswers(reporter, {
    aboutKind: 'meeting',
    aboutMeetingId: meetings[0]?.id ?? '',
  })
  const [next] = (await previewLapseAudience(reporter, answers)).flatMap((step) => step.afterHours ?? [])
  // a quarter of the time until the meeting, at the latest
  expect(next).toBeLessThanOrEqual((7 * 24) / 4)
})
