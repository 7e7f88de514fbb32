import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorOf } from '@/lib/auth/actor-of'
import { addMessage } from '@/lib/cases/add-message'
import { listDesk, listMyMatters } from '@/lib/cases/list-cases'
import { readCase } from '@/lib/cases/read-case'
import { reportChoices } from '@/lib/cases/report-choices'
import { sendCaseEvent } from '@/lib/cases/send-case-event'
import { submitReport } from '@/lib/cases/submit-report'
import type { ProposalContent } from '@/lib/cases/views'
import { now } from '@/lib/clocks/now'
import { db } from '@/lib/db/client'
import type { PersonActor } from '@/lib/policy'
import { seed } from '@/prisma/seed'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await seed()
})
afterAll(() => database.close())

async function actor(email: string): Promise<PersonActor> {
  const person = await db().person.findUniqueOrThrow({ where: { email } })
  const found = await actorOf(person.id, await now())
  if (!found) throw new Error(`nobody is ${email}`)
  return found
}

const send = async (who: PersonActor, name: string, event: object, rest: object = {}) =>
  sendCaseEvent(who, name, { event: event as never, seenVersion: null, ...rest }, randomUUID())

test('a slip goes the whole way, from the report to the closing', async () => {
  const facilitator = await actor('facilitator.harbour@evenkeel.example')
  const advisor = await actor('advisor.harbour@evenkeel.example')
  const choices = await reportChoices(facilitator)
  const office = choices.offices.find((one) => one.role === 'volunteerAdvisor')
  const sent = await submitReport(
    facilitator,
    {
      matter: 'slip',
      need: 'talk',
      words: 'I drank tonight.',
      contact: '',
      meetingIds: choices.meetings.slice(0, 1).map((one) => one.id),
      officeIds: [office?.id ?? ''],
      personIn: {},
      excludedPersonIds: [],
      silence: 'passOn',
      send: 'now',
    },
    randomUUID(),
  )
  if (!sent.ok) throw new Error(JSON.stringify(sent))
  const { name } = sent.value
  expect(await listMyMatters(facilitator)).toHaveLength(1)
  const offer = await readCase(advisor, name)
  expect(offer).toMatchObject({ report: null, conversation: null, desk: null, capacities: ['offered'] })
  expect(await send(advisor, name, { type: 'acknowledge', promisedOn: null })).toMatchObject({ ok: true })
  expect((await readCase(advisor, name))?.report?.[0]?.text).toBe('I drank tonight.')
  expect(
    await addMessage(advisor, name, { part: 'conversation', text: 'Thank you.' }, randomUUID()),
  ).toMatchObject({ ok: true })
  for (const area of ['meeting', 'subject', 'balance'])
    expect(await send(advisor, name, { type: 'noteArea', area }, { words: '' })).toMatchObject({ ok: true })
  const proposal: ProposalContent = {
    measures: [{ id: 'agreedPause', startOn: '2031-01-01', reviewOn: '2031-01-10', returnOn: '2031-02-01' }],
    steps: [],
    checkInOn: '2031-01-03',
    checkInEvery: 7,
    words: 'A short rest.',
  }
  expect(await send(advisor, name, { type: 'propose' }, { proposal })).toMatchObject({ ok: true })
  expect(await send(facilitator, name, { type: 'counterPropose' }, { proposal })).toMatchObject({ ok: true })
  const view = await readCase(advisor, name)
  expect(view?.proposals).toHaveLength(2)
  expect(await send(advisor, name, { type: 'agree', proposalId: view?.currentProposalId })).toMatchObject({
    ok: true,
  })
  expect((await readCase(facilitator, name))?.role).toBe('paused')
  expect(await send(facilitator, name, { type: 'checkedIn' }, { words: 'Fine.' })).toMatchObject({ ok: true })
  expect(await send(facilitator, name, { type: 'returned' })).toMatchObject({ ok: true })
  expect(
    await send(advisor, name, { type: 'close', resolution: 'agreed' }, { words: 'All kept.' }),
  ).toMatchObject({ ok: true })
  const closed = await readCase(facilitator, name)
  expect(closed?.where).toMatchObject({ closed: true, resolution: 'agreed' })
})
