import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliverDeparture } from '@/lib/cases/effects/deliver-departure'
import { leaveOffice } from '@/lib/cases/effects/leave-office'
import { listDesk } from '@/lib/cases/view/list-cases'
import { readCase } from '@/lib/cases/view/read-case'
import { db } from '@/lib/db/client'
import { appoint } from '@/lib/directory/appoint'
import type { OfficeRole, PersonActor } from '@/lib/policy'
import { dumpCases, eventsOf, noticesOf, participantsOf, ring } from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import { accepts, actor, agreeOn, aPlan, does, report, send, weighs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let facilitator: PersonActor
let advisor: PersonActor
let coordinator: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[facilitator, advisor, coordinator] = await Promise.all([
    actor('facilitator.harbour'),
    actor('advisor.harbour'),
    actor('coordinator.harbour'),
  ])
})
afterAll(() => database.close())

const termOf = async (who: PersonActor, role: OfficeRole): Promise<string> =>
  (
    await db().officeTerm.findFirstOrThrow({
      where: { personId: who.personId, untilOn: null, office: { role } },
    })
  ).id
/** They leave, with their own hand, and are back for the next test with a term of their own. */
async function leaves(who: PersonActor, role: OfficeRole): Promise<() => Promise<void>> {
  const held = who.offices.find((office) => office.role === role)
  expect(await leaveOffice(who, await termOf(who, role))).toEqual({ ok: true, value: null })
  return async () => {
    expect(await appoint('setUp', held?.officeId ?? '', who.personId, '2021-01-01')).toMatchObject({
      ok: true,
    })
  }
}

describe('an advisor who leaves their office', () => {
  test('has every case they handled moved on at once, each to the next office, with nothing lost', async () => {
    const names = [await report(facilitator), await report(facilitator), await report(facilitator)]
    for (const name of names) await accepts(advisor, name)
    const [talking, proposed, inForce] = names as [string, string, string]
    await weighs(advisor, proposed)
    await does(advisor, proposed, 'propose', { proposal: await aPlan() })
    await agreeOn(advisor, facilitator, inForce)
    const back = await leaves(advisor, 'volunteerAdvisor')

    const before = await actor('advisor.harbour')
    for (const who of [advisor, before]) {
      for (const name of names) expect(await readCase(who, name)).toBeNull()
      expect(await listDesk(who)).toEqual([])
      expect(await send(who, talking, { type: 'promise', promisedOn: '2030-01-01' })).toMatchObject({
        code: 'notFound',
      })
    }
    for (const name of names) {
      expect(await participantsOf(database, name)).toEqual([
        'coordinator.harbour offered',
        'facilitator.harbour subject',
      ])
      expect((await eventsOf(database, name)).at(-1)).toBe('handlerGone')
      expect(await noticesOf(database, name)).toEqual(
        expect.arrayContaining(['coordinator.harbour offerWaits', 'facilitator.harbour handlerChanged']),
      )
      await accepts(coordinator, name)
      expect((await readCase(coordinator, name))?.report?.[0]?.text).toBe('I drank tonight.')
    }
    // what was agreed stays readable to the next handler
    expect((await readCase(coordinator, inForce))?.proposals).toHaveLength(1)
    await back()
  })

  test('and had only been asked leaves the offer to the next office, without waiting for days', async () => {
    const name = await report(facilitator)
    const back = await leaves(advisor, 'volunteerAdvisor')
    expect(await readCase(advisor, name)).toBeNull()
    expect(await participantsOf(database, name)).toEqual(['facilitator.harbour subject'])
    await ring(database, name, 'acceptEscalation')
    expect(await participantsOf(database, name)).toContain('coordinator.harbour offered')
    await back()
  })

  test('beside others who were asked leaves them as they are', async () => {
    const name = await report(facilitator, { tell: ['volunteerAdvisor', 'regionalCoordinator'] })
    const back = await leaves(advisor, 'volunteerAdvisor')
    expect(await participantsOf(database, name)).toEqual([
      'coordinator.harbour offered',
      'facilitator.harbour subject',
    ])
    await back()
  })
})

test('a second approver who leaves is followed by another of their office, else of the next', async () => {
  const name = await report(facilitator, { tell: ['regionalCoordinator'] })
  await accepts(coordinator, name)
  await weighs(coordinator, name)
  await does(coordinator, name, 'requestImposed', { proposal: await aPlan() })
  const [central, deputy] = [await actor('central.northland'), await actor('deputy.northland')]
  const backCentral = await leaves(central, 'centralOffice')
  expect(await participantsOf(database, name)).toContain('deputy.northland secondApprover')
  const backDeputy = await leaves(deputy, 'centralOffice')
  await ring(database, name, 'secondApproverAnswer')
  expect(await participantsOf(database, name)).toContain('reviewer.board secondApprover')
  await backCentral()
  await backDeputy()
})

test('an officer who gives up one of two offices keeps what came to them through the other', async () => {
  const [office] = coordinator.offices
  expect(await appoint('setUp', office?.officeId ?? '', advisor.personId, '2020-01-01')).toMatchObject({
    ok: true,
  })
  const both = await actor('advisor.harbour')
  const asCoordinator = await report(facilitator, { tell: ['regionalCoordinator'] })
  await accepts(both, asCoordinator)
  const asAdvisor = await report(facilitator)
  await accepts(both, asAdvisor)
  const back = await leaves(both, 'volunteerAdvisor')
  const now = await actor('advisor.harbour')
  expect((await readCase(now, asCoordinator))?.report?.[0]?.text).toBe('I drank tonight.')
  // the next office is the one they still hold: asked like anybody else of it, the words closed again
  expect(await readCase(now, asAdvisor)).toMatchObject({ capacities: ['offered'], report: null, desk: null })
  await back()
  expect(await leaveOffice('setUp', await termOf(both, 'regionalCoordinator'))).toMatchObject({ ok: true })
})

test('an officer who leaves while a case of their own runs stays its subject', async () => {
  const name = await report(coordinator, { tell: ['volunteerAdvisor'] })
  const back = await leaves(coordinator, 'regionalCoordinator')
  expect((await readCase(coordinator, name))?.report).toHaveLength(1)
  expect(await participantsOf(database, name)).toContain('coordinator.harbour subject')
  await back()
})

test('a term is ended by its holder or an administrator, and by no one else', async () => {
  const name = await report(facilitator)
  await accepts(advisor, name)
  const term = await termOf(advisor, 'volunteerAdvisor')
  const before = await dumpCases(database)
  for (const who of [facilitator, coordinator, await actor('central.northland')])
    expect(await leaveOffice(who, term)).toEqual({ ok: false, code: 'notYours' })
  expect(await leaveOffice(advisor, 'nothing')).toEqual({ ok: false, code: 'notFound' })
  expect(await dumpCases(database)).toBe(before)
  const administrator = await actor('directory.northland')
  expect(await leaveOffice(administrator, term)).toEqual({ ok: true, value: null })
  // who keeps the directory moved the case on, and still knows of none
  expect(await readCase(administrator, name)).toBeNull()
  expect(await readCase(advisor, name)).toBeNull()
})

test('a departure that is delivered again, as its job does, changes nothing', async () => {
  const { rows } = await database.owner.query('select id from departure')
  expect(rows.length).toBeGreaterThan(5)
  const before = await dumpCases(database)
  for (const { id } of rows) await deliverDeparture(id)
  expect(await dumpCases(database)).toBe(before)
})
