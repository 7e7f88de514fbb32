import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/policy'
import { participantsOf } from '../factories/case-rows'
import { aDecision, puts, reportConcern, seenBy, takesOn } from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { actor, aPlan, does, send, weighs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let advisor: PersonActor
let lake: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[advisor, lake] = await Promise.all([actor('advisor.harbour'), actor('facilitator.lake')])
})
afterAll(() => database.close())

const pause = () => aPlan({ checkInOn: null, checkInEvery: null })
const decide = async (name: string, resolution: 'agreed' | 'noAgreement' | 'partiesDiffer', plan: unknown) =>
  send(advisor, name, 'decide', {
    decision: await aDecision({ finding: 'supported', resolution, plan: plan as never }),
  })

test('an advisor decides no pause that the facilitator has not agreed to, whatever it is called', async () => {
  const { name, reporter } = await reportConcern(await actor('facilitator.harbour'), {
    about: 'facilitator.lake',
    tell: ['volunteerAdvisor'],
  })
  await takesOn(advisor, name)
  await puts(advisor, reporter, name)
  await does(lake, name, 'speak', { words: 'It was otherwise.' })
  await does(advisor, name, 'finishGathering')
  await weighs(advisor, name)

  const refused = { ok: false, code: 'invalid', fields: { plan: 'notAgreed' } }
  expect(await decide(name, 'noAgreement', await pause())).toEqual(refused)
  expect(await decide(name, 'partiesDiffer', await pause())).toEqual(refused)

  const { measures, ...words } = await pause()
  const talk = {
    ...words,
    measures: [{ id: 'conversation' as const, startOn: null, reviewOn: null, returnOn: null }],
  }
  const agreeTo = async (proposal: typeof words & { measures: unknown[] }) => {
    await does(advisor, name, 'propose', { proposal: proposal as never })
    await does(lake, name, { type: 'agree', proposalId: (await seenBy(lake, name)).currentProposalId })
  }
  await agreeTo(talk)
  // what they agreed to was a conversation
  expect(await decide(name, 'agreed', await pause())).toEqual(refused)
  await agreeTo({ ...words, measures })
  const longer = measures.map((one) => ({ ...one, returnOn: null }))
  expect(await decide(name, 'agreed', { ...words, measures: longer })).toEqual(refused)
  expect(await decide(name, 'agreed', { ...words, measures })).toMatchObject({ ok: true })
  expect((await participantsOf(database, name)).some((row) => row.endsWith(' secondApprover'))).toBe(true)
})
