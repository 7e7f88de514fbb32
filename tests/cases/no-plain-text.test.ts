import { randomBytes, randomUUID } from 'node:crypto'
import { format } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addMessage } from '@/lib/cases/events/add-message'
import { correctReport } from '@/lib/cases/events/correct-report'
import { saveAreaDraft } from '@/lib/cases/events/save-area-draft'
import { saveDraft } from '@/lib/cases/submit/drafts'
import { readCase } from '@/lib/cases/view/read-case'
import type { PersonActor } from '@/lib/policy'
import { ring } from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import { filesHolding, holds, tablesHolding } from '../factories/everywhere'
import { accepts, actor, aPlan, does, inDays, onTheTable, report, send, weighs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'
import { startWorkerProcess } from '../factories/worker-process'
import { type MailServer, startMailServer } from '../identity/mail-server'

/** In everything that anybody writes in this file, and nowhere else. */
const stem = `zq${randomBytes(6).toString('hex')}`
let database: FreshDatabase
let mail: MailServer
/** what this process printed */
let printed = ''
const written: string[] = []
/** A text a person types, with the marker in it. */
const says = (what: string) => {
  written.push(`${stem} ${what}`)
  return `${stem} ${what}`
}

beforeAll(async () => {
  database = await seededDatabase()
  mail = await startMailServer()
  await database.owner.query('update person set quiet_from = null, quiet_until = null')
  const hear = (...said: unknown[]) => {
    printed += format(...said)
    return true
  }
  for (const channel of [process.stdout, process.stderr]) vi.spyOn(channel, 'write').mockImplementation(hear)
  for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, way).mockImplementation(hear)
})
afterAll(async () => {
  await mail.close()
  await database.close()
})

test('no text that anyone wrote is stored unencrypted', async () => {
  const [facilitator, advisor, coordinator, central, board] = await Promise.all(
    [
      'facilitator.harbour',
      'advisor.harbour',
      'coordinator.harbour',
      'central.northland',
      'reviewer.board',
    ].map(actor),
  )
  if (!facilitator || !advisor || !coordinator || !central || !board) throw new Error('nobody there')

  await saveDraft(facilitator, { words: says('draft words'), contact: says('draft contact') })
  const name = await report(facilitator, {
    tell: ['volunteerAdvisor', 'regionalCoordinator'],
    meetings: 1,
    words: says('report'),
    contact: says('contact'),
  })
  await correctReport(facilitator, name, says('correction'), randomUUID())
  await does(advisor, name, 'declareConflictOfInterest', { words: says('conflictOfInterest') })
  await does(facilitator, name, 'objectToConflictOfInterest')
  await accepts(coordinator, name)
  await talks(facilitator, coordinator, name)
  await does(coordinator, name, 'escalate', { words: says('hand up') })
  await does(coordinator, name, 'takeBackTransfer')
  await does(coordinator, name, 'transfer', { words: says('hand over'), toPersonId: central.personId })
  await does(central, name, 'declineTransfer')
  await keepsSafe(facilitator, coordinator, central, name)
  await decides(facilitator, coordinator, central, name)
  await ends(facilitator, coordinator, board, name)
  await refusals(facilitator, coordinator, name)

  // each of them can be read by the people it is meant for: otherwise this would prove nothing
  const seen = JSON.stringify([await readCase(facilitator, name), await readCase(coordinator, name)])
  for (const words of written.filter((one) => !/draft (words|contact)|replaced|refused/.test(one)))
    expect(seen.includes(words), words).toBe(true)

  // before the queue is worked off, and after
  expect(await tablesHolding(database, stem)).toEqual([])
  const worker = await startWorkerProcess()
  await ring(database, name, 'reviewWindow')
  await everythingIsSent()
  await worker.stop()
  expect(mail.mails.length).toBeGreaterThan(20)
  expect(await tablesHolding(database, stem)).toEqual([])
  expect(await filesHolding(database, stem)).toEqual([])
  expect(mail.mails.filter(({ source }) => holds(JSON.stringify(source), stem))).toEqual([])
  expect(holds(worker.printed(), stem)).toBe(false)
  expect(holds(printed, stem)).toBe(false)
}, 120_000)

test('and an unencrypted text would have been found', async () => {
  const { owner } = database
  await owner.query('create table planted (words text, sealed bytea, listed jsonb)')
  await owner.query('create index on planted (words)')
  await owner.query('insert into planted values ($1, $2, $3)', [
    says('planted'),
    Buffer.from(says('planted bytes')),
    JSON.stringify({ words: Buffer.from(says('planted in base64')).toString('base64') }),
  ])
  expect(await tablesHolding(database, stem)).toEqual(['public.planted'])
  const files = await filesHolding(database, stem)
  expect(files.filter((file) => file.startsWith('base/')).length).toBeGreaterThan(1)
  expect(files.some((file) => file.startsWith('pg_wal/'))).toBe(true)
  const prints = [console.info, console.error, (text: string) => process.stderr.write(text)]
  for (const print of prints) {
    printed = ''
    print(says('printed'))
    expect(holds(printed, stem)).toBe(true)
  }
  for (const kept of [says('plain'), Buffer.from(says('16 bits'), 'utf16le')])
    expect(holds(kept, stem)).toBe(true)
})

async function talks(subject: PersonActor, handler: PersonActor, name: string): Promise<void> {
  await addMessage(subject, name, { part: 'conversation', text: says('message') }, randomUUID())
  await addMessage(handler, name, { part: 'conversation', text: says('answer') }, randomUUID())
  await addMessage(handler, name, { part: 'desk', text: says('note') }, randomUUID())
  const call = { type: 'noteContact', channel: 'phone', on: await inDays(0), reached: true }
  await does(handler, name, call, { words: says('call') })
  await does(subject, name, 'contestContact', { words: says('contested') })
  await saveAreaDraft(handler, name, 'meeting', says('replaced draft'))
  const hold = { type: 'hold', reason: 'unwell', lookAgainOn: await inDays(5) }
  await does(handler, name, hold, { words: says('on hold') })
  await does(handler, name, 'resume')
  await does(subject, name, 'consentEnded', { words: says('consent ended') })
}

async function keepsSafe(
  subject: PersonActor,
  handler: PersonActor,
  central: PersonActor,
  name: string,
): Promise<void> {
  await does(subject, name, 'raiseSafety', { words: says('afraid') })
  await does(handler, name, 'noteSafetyAction', { words: says('safety action') })
  await does(handler, name, 'reviewSafety', { words: says('safety reviewed') })
  await does(handler, name, 'raiseSafety', { words: says('concern') })
  await does(handler, name, 'standDownSafety', { words: says('stood down') })
  await does(handler, name, 'putTemporaryMeasure', { words: says('temporaryMeasure') })
  await does(central, name, 'confirmTemporaryMeasure', { words: says('temporaryMeasure confirmed') })
  await does(central, name, 'renewTemporaryMeasure', { words: says('temporaryMeasure renewed') })
  await does(handler, name, 'liftTemporaryMeasure', { words: says('temporaryMeasure lifted') })
}

async function decides(
  subject: PersonActor,
  handler: PersonActor,
  central: PersonActor,
  name: string,
): Promise<void> {
  for (const area of ['subject', 'balance'])
    await does(handler, name, { type: 'noteArea', area }, { words: says(`area ${area}`) })
  await does(handler, name, { type: 'noteArea', area: 'meeting' })
  await saveAreaDraft(handler, name, 'meeting', says('second area draft'))
  const plan = async (what: string) =>
    aPlan({
      words: says(what),
      steps: [{ text: says(`${what} step`), owner: 'subject', on: null }],
    })
  await does(handler, name, 'requestImposed', { proposal: await plan('to be imposed') })
  const asked = { type: 'declineImposed', proposalId: await onTheTable(central, name) }
  await does(central, name, asked, { words: says('declined') })
  await does(handler, name, 'propose', { proposal: await plan('proposal') })
  await does(subject, name, 'counterPropose', { proposal: await plan('counter-proposal') })
  await does(handler, name, { type: 'agree', proposalId: await onTheTable(handler, name) })
  await does(subject, name, 'checkedIn', { words: says('check-in') })
  await does(subject, name, 'adjust', { words: says('adjust') })
  await does(handler, name, 'propose', { proposal: await plan('second proposal') })
  await does(subject, name, { type: 'agree', proposalId: await onTheTable(subject, name) })
  await does(handler, name, 'agreementNotKept', { words: says('not kept') })
}

async function ends(
  subject: PersonActor,
  handler: PersonActor,
  reviewer: PersonActor,
  name: string,
): Promise<void> {
  await does(handler, name, { type: 'close', resolution: 'partiesDiffer' }, { words: says('closed') })
  await does(handler, name, 'reopen', { words: says('reopened') })
  await weighs(handler, name)
  await does(handler, name, { type: 'close', resolution: 'noAgreement' }, { words: says('closed again') })
  await does(subject, name, 'askReview', { words: says('review asked') })
  await does(reviewer, name, 'reviewSentBack', { words: says('sent back') })
  await weighs(handler, name)
  await does(handler, name, { type: 'close', resolution: 'agreed' }, { words: says('closed at last') })
}

/** What was sent back leaves no trace of its words either. */
async function refusals(subject: PersonActor, handler: PersonActor, name: string): Promise<void> {
  const refused = () => ({ words: says('refused') })
  expect(await send(subject, name, 'closeIt', refused())).toMatchObject({ ok: false })
  expect(await send(subject, name, says('refused'), refused())).toMatchObject({ ok: false })
  expect(await send(subject, says('refused'), 'withdraw', refused())).toMatchObject({ ok: false })
  expect(await send(handler, name, { type: 'promise', promisedOn: says('refused') })).toMatchObject({
    ok: false,
  })
  expect(await send(handler, name, { type: 'escalate', [says('refused')]: 1 }, refused())).toMatchObject({
    ok: false,
  })
  const long = { words: says('refused').repeat(2000) }
  expect(await send(handler, name, 'reopen', long)).toMatchObject({ ok: false, code: 'invalid' })
  expect(await readCase(handler, says('refused'))).toBeNull()
}

async function everythingIsSent(): Promise<void> {
  for (;;) {
    const { rows } = await database.owner.query('select count(*)::int as n from notice where sent_at is null')
    if (rows[0].n === 0) return
  }
}
