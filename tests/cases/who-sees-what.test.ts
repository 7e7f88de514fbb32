import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMessage } from '@/lib/cases/events/add-message'
import { correctReport } from '@/lib/cases/events/correct-report'
import { saveAreaDraft } from '@/lib/cases/events/save-area-draft'
import { readDraft, saveDraft } from '@/lib/cases/submit/drafts'
import { findSubmitted } from '@/lib/cases/submit/find-submitted'
import { previewAudience } from '@/lib/cases/submit/preview-audience'
import { reportChoices } from '@/lib/cases/submit/report-choices'
import { listDesk, listMyMatters } from '@/lib/cases/view/list-cases'
import { readCase } from '@/lib/cases/view/read-case'
import { appoint } from '@/lib/directory/appoint'
import type { PersonActor } from '@/lib/policy'
import { actorChain } from '@/lib/vault/references'
import { dumpCases, ring } from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import {
  accepts,
  actor,
  agreeOn,
  answers,
  aPlan,
  does,
  onTheTable,
  report,
  send,
  weighs,
} from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let facilitator: PersonActor
let advisor: PersonActor
let central: PersonActor
let deputy: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[facilitator, advisor, central, deputy] = await Promise.all([
    actor('facilitator.harbour'),
    actor('advisor.harbour'),
    actor('central.northland'),
    actor('deputy.northland'),
  ])
})
afterAll(() => database.close())

/** How many attempts are on this person's own chain. */
async function attempts(who: PersonActor): Promise<number> {
  const { rows } = await database.owner.query('select count(*)::int as n from trail_entry where chain = $1', [
    `actor:${actorChain(who.personId)}`,
  ])
  return rows[0].n
}

const outsiders = [
  'facilitator.mornings.harbour',
  'facilitator.lake',
  'coordinator.lake',
  'advisor.hill',
  'coordinator.shore',
  'central.southland',
  'directory.northland',
] as const

test('no one outside finds a case at any step, and each try is on their own chain; the right people see it', async () => {
  const strangers = await Promise.all(outsiders.map(actor))
  const name = await report(facilitator, { meetings: 1 })
  /** what none of these people sees; and the positive control: what the right people see at the same time */
  const unseen = async (step: string) => {
    const before = await dumpCases(database)
    for (const [index, who] of strangers.entries()) {
      const tried = await attempts(who)
      const said = `${outsiders[index]} ${step}`
      expect(await readCase(who, name), said).toBeNull()
      expect(await listDesk(who), said).toEqual([])
      expect((await listMyMatters(who)).length, said).toBe(0)
      for (const event of ['accept', 'close', 'raiseSafety', 'withdraw', 'personDied'])
        expect(
          await send(who, name, { type: event, promisedOn: null, resolution: 'ended' }, { words: 'x' }),
          said,
        ).toEqual({
          ok: false,
          code: 'notFound',
        })
      const wrote = await addMessage(who, name, { part: 'desk', text: 'x' }, randomUUID())
      expect(wrote, said).toEqual({ ok: false, code: 'notFound' })
      expect(await correctReport(who, name, 'x', randomUUID()), said).toEqual({ ok: false, code: 'notFound' })
      expect(await attempts(who), said).toBe(tried + 8)
    }
    expect(await dumpCases(database), step).toBe(before)
    expect((await readCase(facilitator, name))?.report?.[0]?.text, step).toBe('I drank tonight.')
    expect((await readCase(advisor, name))?.subject, step).toBe('Facilitator, Harbour')
  }
  await unseen('while it is offered')
  await accepts(advisor, name)
  await unseen('while it is understood')
  await agreeOn(advisor, facilitator, name)
  await unseen('while a plan is in force')
  await does(advisor, name, { type: 'close', resolution: 'agreed' }, { words: 'Kept.' })
  await unseen('after its end')
})

test('an unknown name and a name in no valid shape are answered like a case one may not see', async () => {
  const names = [
    'quiet-nowhere',
    '',
    'a',
    '../etc/passwd',
    "x' or '1'='1",
    'quiet-harbour\u0000',
    'Q-Q',
    randomUUID(),
  ]
  for (const name of names) {
    expect(await readCase(facilitator, name)).toBeNull()
    expect(await send(facilitator, name, 'withdraw')).toEqual({ ok: false, code: 'notFound' })
  }
})

describe('of an office in which one person was picked', () => {
  test('that person reads it, and the colleague never does', async () => {
    const given = await answers(facilitator, { tell: ['centralOffice'] })
    const personIn = { [given.officeIds[0] ?? '']: central.personId }
    const name = await report(facilitator, { tell: ['centralOffice'], personIn })
    expect(await readCase(deputy, name)).toBeNull()
    await accepts(central, name)
    expect((await readCase(central, name))?.report?.[0]?.text).toBe('I drank tonight.')
    await does(facilitator, name, 'raiseSafety', { words: 'Hard night.' })
    expect(await readCase(deputy, name)).toBeNull()
    expect((await readCase(central, name))?.transferChoices.map((one) => one.id)).not.toContain(
      deputy.personId,
    )
  })

  test('silence leads to the next office, past the colleague', async () => {
    const given = await answers(facilitator, { tell: ['centralOffice'] })
    const personIn = { [given.officeIds[0] ?? '']: central.personId }
    const name = await report(facilitator, { tell: ['centralOffice'], personIn })
    for (let step = 0; step < 3; step++) await ring(database, name, 'acceptEscalation')
    expect(await readCase(deputy, name)).toBeNull()
    expect((await readCase(await actor('reviewer.board'), name))?.capacities).toEqual(['offered'])
  })
})

describe('texts on the desk', () => {
  test('never reach the subject, in any view of theirs', async () => {
    const name = await report(facilitator)
    await accepts(advisor, name)
    const marker = 'desk-only'
    await addMessage(advisor, name, { part: 'desk', text: `${marker} note` }, randomUUID())
    await saveAreaDraft(advisor, name, 'meeting', `${marker} draft`)
    await does(advisor, name, { type: 'noteArea', area: 'subject' }, { words: `${marker} area` })
    await does(advisor, name, 'raiseSafety', { words: `${marker} safety` })
    await does(advisor, name, 'standDownSafety', { words: `${marker} over` })
    await does(advisor, name, 'transfer', { words: `${marker} hand-over`, toPersonId: central.personId })
    await does(advisor, name, 'takeBackTransfer')
    const handler = JSON.stringify(await readCase(advisor, name))
    for (const kind of ['note', 'draft', 'area', 'safety', 'over', 'hand-over'])
      expect(handler).toContain(`${marker} ${kind}`)
    const view = await readCase(facilitator, name)
    expect(JSON.stringify([view, await listMyMatters(facilitator)])).not.toContain(marker)
    expect(view).toMatchObject({ desk: null, areasNoted: ['subject'], mayWrite: { desk: false } })
    const tried = await addMessage(facilitator, name, { part: 'desk', text: 'Me too.' }, randomUUID())
    expect(tried).toEqual({ ok: false, code: 'notYours' })
  })

  test('that a handler has not noted yet are theirs alone', async () => {
    const name = await report(facilitator)
    await accepts(advisor, name)
    await saveAreaDraft(advisor, name, 'meeting', 'half a thought')
    await saveAreaDraft(advisor, name, 'meeting', 'a whole thought')
    expect((await readCase(advisor, name))?.desk?.areas.meeting.draft).toBe('a whole thought')
    await does(advisor, name, 'transfer', { words: 'Please.', toPersonId: central.personId })
    await does(central, name, 'acceptTransfer')
    const view = await readCase(central, name)
    expect(view?.desk?.areas.meeting.draft).toBeNull()
    expect(JSON.stringify(view)).not.toContain('thought')
  })
})

test('the subject sees who can read their text, and when each first did', async () => {
  const name = await report(facilitator)
  const before = await readCase(facilitator, name)
  const line = (view: typeof before, capacity: string) =>
    view?.access?.find((row) => row.capacity === capacity)
  expect(line(before, 'offered')).toMatchObject({ parts: ['case'], firstRead: null })
  await accepts(advisor, name)
  expect(line(await readCase(facilitator, name), 'handler')?.firstRead).toBeNull()
  await readCase(advisor, name)
  const after = await readCase(facilitator, name)
  expect(line(after, 'handler')?.firstRead).toBeGreaterThan(0)
  expect(line(after, 'handler')?.person).toMatchObject({ name: 'Volunteer Advisor, Harbour', isMe: false })
  expect(line(after, 'offered')?.until).not.toBeNull()
  // a person who only reviews does not see who else can
  expect((await readCase(advisor, name))?.access).not.toBeNull()
})

test('a second approver who was asked reads the case, and a colleague of the handler does not', async () => {
  const coordinator = await actor('coordinator.harbour')
  const name = await report(facilitator, { tell: ['regionalCoordinator'] })
  await accepts(coordinator, name)
  await weighs(coordinator, name)
  await does(coordinator, name, 'requestImposed', { proposal: await aPlan() })
  const view = await readCase(central, name)
  expect(view?.report).toHaveLength(1)
  expect(view?.access).toBeNull()
  expect(view?.mayWrite).toEqual({
    conversation: false,
    reporter: false,
    desk: false,
    correct: false,
  })
  expect(await readCase(advisor, name)).toBeNull()
  const proposalId = await onTheTable(central, name)
  await does(central, name, { type: 'confirmImposed', proposalId }, { words: 'Yes.' })
})

test('a new officer sees what they are given from now on, and nothing from before', async () => {
  const before = await report(facilitator, { tell: ['regionalCoordinator'] })
  const [office] = (await answers(facilitator, { tell: ['regionalCoordinator'] })).officeIds
  const newcomer = await actor('facilitator.hill')
  expect(await appoint('setUp', office ?? '', newcomer.personId, '2020-01-01')).toMatchObject({ ok: true })
  const appointed = await actor('facilitator.hill')
  expect(await readCase(appointed, before)).toBeNull()
  expect(await listDesk(appointed)).toEqual([])
  const after = await report(facilitator, { tell: ['regionalCoordinator'] })
  await accepts(appointed, after)
  expect((await readCase(appointed, after))?.report?.[0]?.text).toBe('I drank tonight.')
  expect(await readCase(appointed, before)).toBeNull()
})

describe('before anything is sent', () => {
  test('a reporter sees who will be able to read it, and exactly these come to see it', async () => {
    const given = await answers(await actor('facilitator.mornings.harbour'), {})
    const who = await actor('facilitator.mornings.harbour')
    const audience = await previewAudience(who, given)
    const name = await report(who, given)
    for (let step = 0; step < 5; step++) await ring(database, name, 'acceptEscalation')
    const seen = (await readCase(who, name))?.access?.map((row) => row.person.name) ?? []
    const promised = audience.flatMap((step) => step.people)
    expect([...new Set(seen)].sort()).toEqual(
      [...new Set([...promised, 'Facilitator, Harbour (mornings)'])].sort(),
    )
  })

  test('a draft is its writer’s alone, and so is what was sent with it', async () => {
    await saveDraft(facilitator, { words: 'I do not know how to begin.' })
    expect((await readDraft(facilitator))?.words).toBe('I do not know how to begin.')
    for (const mail of ['advisor.harbour', 'central.northland', 'directory.northland'])
      expect(await readDraft(await actor(mail))).toBeNull()
    const actId = randomUUID()
    const name = await report(facilitator, {}, actId)
    expect(await readDraft(facilitator)).toBeNull()
    expect(await findSubmitted(facilitator, actId)).toBe(name)
    expect(await findSubmitted(advisor, actId)).toBeNull()
  })

  test('no one is offered themselves, nor people of another region', async () => {
    const choices = await reportChoices(await actor('coordinator.harbour'))
    const people = choices.offices.flatMap((office) => office.people.map((person) => person.name))
    expect(people).not.toContain('Regional Coordinator, Harbour')
    expect(people.filter((name) => /Lake|Shore|Southland/.test(name))).toEqual([])
    expect(choices.excludable.map((person) => person.name)).toContain('Independent Reviewer, board')
  })
})
