import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMessage } from '@/lib/cases/events/add-message'
import { correctReport } from '@/lib/cases/events/correct-report'
import { saveAreaDraft } from '@/lib/cases/events/save-area-draft'
import type { ProposalContent, SlipAnswers } from '@/lib/cases/model/views'
import { submitReport } from '@/lib/cases/submit/submit-report'
import { readCase } from '@/lib/cases/view/read-case'
import type { PersonActor } from '@/lib/policy'
import { dumpCases, participantsOf } from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import {
  accepts,
  actor,
  answers,
  aPlan,
  does,
  ids,
  inDays,
  onTheTable,
  report,
  send,
  weighs,
} from '../factories/people'
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

const taken = async () => {
  const name = await report(facilitator)
  await accepts(advisor, name)
  return name
}
/** The answer is this one each time, and nothing of any case has changed. */
async function changesNothing(expected: object, ...attempts: (() => Promise<unknown>)[]): Promise<void> {
  const before = await dumpCases(database)
  for (const attempt of attempts) expect(await attempt()).toEqual({ ok: false, ...expected })
  expect(await dumpCases(database)).toBe(before)
}
const notYours = { code: 'notYours' }

test('what needs a text is not done without one', async () => {
  const name = await taken()
  await weighs(advisor, name)
  const close = { type: 'close', resolution: 'supported' }
  for (const words of [undefined, '', '   \n'])
    await changesNothing({ code: 'invalid', fields: { words: 'textMissing' } }, () =>
      send(advisor, name, close, words === undefined ? {} : { words }),
    )
  await changesNothing({ code: 'invalid', fields: { proposal: 'required' } }, () =>
    send(advisor, name, 'propose'),
  )
  // an id of words that a form brings along is not taken for words
  await changesNothing({ code: 'invalid', fields: { words: 'textMissing' } }, () =>
    send(advisor, name, { ...close, documentId: randomUUID() }),
  )
})

describe('a proposal', () => {
  test('that has been replaced cannot be agreed to', async () => {
    const name = await taken()
    await weighs(advisor, name)
    await does(advisor, name, 'propose', { proposal: await aPlan() })
    const first = await onTheTable(facilitator, name)
    await does(advisor, name, 'propose', { proposal: await aPlan({ words: 'Rather this.' }) })
    await changesNothing({ code: 'proposalChanged' }, () =>
      send(facilitator, name, { type: 'agree', proposalId: first }),
    )
    await does(facilitator, name, 'counterPropose', { proposal: await aPlan() })
    // the side that made the last proposal waits for the other
    const current = await onTheTable(facilitator, name)
    await changesNothing(notYours, () => send(facilitator, name, { type: 'agree', proposalId: current }))
  })

  test('of another case cannot be agreed to here', async () => {
    const [name, other] = [await taken(), await taken()]
    for (const one of [name, other]) {
      await weighs(advisor, one)
      await does(advisor, one, 'propose', { proposal: await aPlan() })
    }
    const theirs = await onTheTable(facilitator, other)
    await changesNothing({ code: 'proposalChanged' }, () =>
      send(facilitator, name, { type: 'agree', proposalId: theirs }),
    )
  })

  test('brings its own dates: those that a form adds to the agreement are not taken', async () => {
    const name = await taken()
    await weighs(advisor, name)
    await does(advisor, name, 'propose', { proposal: await aPlan() })
    const proposalId = await onTheTable(facilitator, name)
    const plan = { returnOn: null, reviewOn: null, checkInOn: null, endsRole: true }
    await does(facilitator, name, { type: 'agree', proposalId, plan })
    expect((await readCase(facilitator, name))?.role).toBe('paused')
  })

  test('with dates that have gone, invented measures or nothing in it is refused', async () => {
    const name = await taken()
    await weighs(advisor, name)
    const empty = { measures: [], steps: [], checkInOn: null, checkInEvery: null, words: ' ' }
    const dated = async (reviewOn: string | null, returnOn: string | null) =>
      aPlan({ measures: [{ id: 'agreedPause', startOn: null, reviewOn, returnOn }] })
    const wrong: [Partial<ProposalContent>, string][] = [
      [await aPlan({ checkInOn: await inDays(-1) }), 'datePast'],
      [await dated(null, await inDays(-1)), 'datePast'],
      [await dated('2026-02-30', null), 'invalid'],
      [await aPlan({ checkInOn: 'tomorrow' }), 'invalid'],
      [
        await aPlan({ measures: [{ id: 'exile' as never, startOn: null, reviewOn: null, returnOn: null }] }),
        'invalid',
      ],
      [await aPlan({ words: 'x'.repeat(20_001) }), 'tooLong'],
      [empty, 'measures'],
    ]
    for (const [proposal, key] of wrong)
      await changesNothing({ code: 'invalid', fields: { proposal: key } }, () =>
        send(advisor, name, 'propose', { proposal: proposal as ProposalContent }),
      )
  })
})

test('dates in the past, too far ahead, or no dates at all are sent back with the field', async () => {
  const name = await taken()
  const dates: [string, string][] = [
    [await inDays(-1), 'datePast'],
    [await inDays(800), 'dateTooFar'],
    ['2026-02-30', 'date'],
    ['soon', 'date'],
  ]
  for (const [promisedOn, key] of dates)
    await changesNothing({ code: 'invalid', fields: { promisedOn: key } }, () =>
      send(advisor, name, { type: 'promise', promisedOn }),
    )
  await changesNothing({ code: 'invalid', fields: { lookAgainOn: 'datePast' } }, async () =>
    send(advisor, name, { type: 'hold', reason: 'unwell', lookAgainOn: await inDays(-2) }, { words: 'x' }),
  )
})

test('a transfer goes only to a person who was offered to choose', async () => {
  const name = await taken()
  const nobody = { code: 'invalid', fields: { toPersonId: 'toPerson' } }
  const others = await ids('facilitator.harbour', 'advisor.harbour', 'coordinator.lake', 'central.southland')
  for (const toPersonId of [...others, 'nobody', '', '__proto__', undefined])
    await changesNothing(nobody, () =>
      send(advisor, name, 'transfer', {
        words: 'Yours.',
        ...(toPersonId === undefined ? {} : { toPersonId }),
      }),
    )
})

describe('texts that are too long', () => {
  test.each([20_001, 1_048_576])('(%i characters) are sent back, whatever carries them', async (length) => {
    const name = await taken()
    const words = 'x'.repeat(length)
    const tooLong = { code: 'invalid', fields: { words: 'tooLong' } }
    const text = { code: 'invalid', fields: { text: 'tooLong' } }
    await changesNothing(tooLong, () => send(advisor, name, { type: 'noteArea', area: 'meeting' }, { words }))
    await changesNothing(text, () =>
      addMessage(facilitator, name, { part: 'conversation', text: words }, randomUUID()),
    )
    await changesNothing(text, () => correctReport(facilitator, name, words, randomUUID()))
    await changesNothing(text, () => saveAreaDraft(advisor, name, 'meeting', words))
    const report = await answers(facilitator, { words })
    await changesNothing(tooLong, () => submitReport(facilitator, report, randomUUID()))
  })

  test('begin after twenty thousand characters', async () => {
    const name = await taken()
    const text = 'ä'.repeat(20_000)
    expect(await addMessage(advisor, name, { part: 'conversation', text }, randomUUID())).toMatchObject({
      ok: true,
    })
    expect((await readCase(facilitator, name))?.conversation?.at(-1)?.text).toBe(text)
  })
})

test('a report names only what its writer was shown', async () => {
  const right = await answers(facilitator, { meetings: 1 })
  const lake = await answers(await actor('facilitator.lake'), { tell: ['regionalCoordinator'], meetings: 1 })
  const office = right.officeIds[0] ?? ''
  const wrong: [Partial<SlipAnswers>, string][] = [
    [{ officeIds: lake.officeIds }, 'officeIds'],
    [{ officeIds: [] }, 'officeIds'],
    [{ meetingIds: lake.meetingIds }, 'meetingIds'],
    [{ excludedPersonIds: [facilitator.personId] }, 'excludedPersonIds'],
    [{ personIn: { [office]: coordinator.personId } }, 'personIn'],
    [{ personIn: { [office]: advisor.personId }, excludedPersonIds: [advisor.personId] }, 'personIn'],
    [{ words: '', need: 'talk' }, 'words'],
    [{ matter: 'worse' as never }, 'matter'],
  ]
  for (const [answer, field] of wrong) {
    const before = await dumpCases(database)
    const sent = await submitReport(facilitator, { ...right, ...answer }, randomUUID())
    expect(sent).toMatchObject({ ok: false, code: 'invalid', fields: { [field]: expect.any(String) } })
    expect(await dumpCases(database)).toBe(before)
  }
  // the same office named twice is one office
  const twice = await submitReport(facilitator, { ...right, officeIds: [office, office] }, randomUUID())
  expect(twice).toMatchObject({ ok: true })
  expect(await participantsOf(database, twice.ok ? twice.value.name : '')).toHaveLength(2)
  const justCall = await submitReport(facilitator, { ...right, need: 'justCall', words: '' }, randomUUID())
  expect(justCall).toMatchObject({ ok: true })
})
