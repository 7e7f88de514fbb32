import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { addPerson } from '@/lib/directory/add-person'
import { sendCoverMail } from '@/lib/mail/send-cover-mail'
import { sendNotice } from '@/lib/mail/send-notice'
import type { PersonActor } from '@/lib/policy'
import { personRef } from '@/lib/vault/references'
import { act, anOffice, openCase, someone } from '../factories/case-world'
import { type FreshDatabase, freshDatabase } from '../factories/database'
import { type MailServer, startMailServer } from './mail-server'

let database: FreshDatabase
let mail: MailServer
let advisor: PersonActor
let subject: PersonActor
let opened: Awaited<ReturnType<typeof openCase>>
const advisorMail = 'advisor@evenkeel.example'
const subjectMail = 'subject@evenkeel.example'

beforeAll(async () => {
  database = await freshDatabase()
  mail = await startMailServer()
  const [a, s] = [await person('Advisor', advisorMail), await person('Subject', subjectMail)]
  const office = await anOffice('volunteerAdvisor', [a])
  await db().officeTerm.create({ data: { officeId: office.officeId, personId: a, fromOn: '2020-01-01' } })
  advisor = office.members[0] ?? someone(a)
  subject = someone(s)
  opened = await openCase(subject, office.officeId)
})
afterAll(async () => {
  await mail.close()
  await database.close()
})
beforeEach(async () => {
  mail.mails.length = 0
  mail.refuses = false
  await database.owner.query('delete from notice')
  await database.owner.query(`update person set quiet_from = null, quiet_until = null, time_zone = 'UTC'`)
  await setDeadline('2026-12-01T12:00:00Z')
})

async function person(name: string, email: string): Promise<string> {
  const added = await addPerson('setUp', { name, email, locale: 'en', timeZone: 'UTC' })
  if (!added.ok) throw new Error(added.code)
  return added.value.id
}

/** Domain time from now on; the tables' owner may also turn it back. */
async function setDeadline(at: string): Promise<void> {
  await database.owner.query('update demo_time set offset_ms = $1', [Date.parse(at) - Date.now()])
}

/** A notice as an act of the case leaves it. */
async function notice(to: PersonActor, kind: string): Promise<string> {
  const { rows } = await database.owner.query(
    `insert into notice (case_id, recipient_kind, recipient_ref, notice, created_at)
     values ($1, 'party', $2, $3, now()) returning id`,
    [opened.caseId, personRef(to.personId), kind],
  )
  return rows[0].id
}
const quiet = (from: string, until: string, timeZone: string) =>
  database.owner.query(`update person set quiet_from = $1, quiet_until = $2, time_zone = $3 where id = $4`, [
    from,
    until,
    timeZone,
    advisor.personId,
  ])
const putOffFor = async (key: string): Promise<number | null> => {
  const { rows } = await database.owner.query(
    `select extract(epoch from run_at - clock_timestamp()) / 60 as minutes from graphile_worker.jobs where key = $1`,
    [key],
  )
  // `+ 0`: a moment ago is now, not minus zero
  return rows[0] ? Math.round(rows[0].minutes) + 0 : null
}

describe('a notice', () => {
  it('reaches the person it is for and is marked as sent', async () => {
    const id = await notice(advisor, 'offerWaits')
    expect(await sendNotice(id)).toBe('sent')
    expect(mail.mails.map((each) => each.to)).toEqual([[advisorMail]])
    expect(await sendNotice(id)).toBe('nothingToSend')
    expect(mail.mails).toHaveLength(1)
  })

  it('is sent once when two workers take it at the same time', async () => {
    const id = await notice(advisor, 'offerWaits')
    const outcomes = await Promise.all([sendNotice(id), sendNotice(id), sendNotice(id)])
    expect(outcomes.sort()).toEqual(['nothingToSend', 'nothingToSend', 'sent'])
    expect(mail.mails).toHaveLength(1)
  })

  it('is tried again when the mail server was out of order', async () => {
    const id = await notice(advisor, 'offerWaits')
    mail.refuses = true
    await expect(sendNotice(id)).rejects.toThrow()
    mail.refuses = false
    expect(await sendNotice(id)).toBe('sent')
  })

  it('names neither the case nor its subject, and links to lists', async () => {
    const kinds = ['offerWaits', 'proposalWaits', 'safety', 'closed', 'conflictOfInterestDeclared', 'checkIn']
    for (const kind of kinds) await sendNotice(await notice(advisor, kind))
    for (const kind of kinds) await sendNotice(await notice(subject, kind))
    expect(mail.mails).toHaveLength(2 * kinds.length)
    for (const { source } of mail.mails) {
      const everything = `${JSON.stringify([...source.headers])} ${source.subject} ${source.text}`
      for (const telling of [opened.codeName, opened.caseId, 'slip', 'relapse', 'drink', 'report'])
        expect(everything.toLowerCase()).not.toContain(telling.toLowerCase())
      const links = source.text?.match(/https?:\S+/g) ?? []
      expect(links.length).toBeGreaterThan(1)
      const paths = links.map((link) => new URL(link).pathname)
      for (const path of paths) expect(['/my', '/desk', '/account']).toContain(path)
      expect(source.html).toBe(false)
    }
  })

  it('sends a person with an office links to both lists, so that it does not give away their part in the case', async () => {
    await sendNotice(await notice(advisor, 'proposalWaits'))
    await sendNotice(await notice(subject, 'proposalWaits'))
    const [toAdvisor, toSubject] = mail.mails
    expect(toAdvisor?.text).toMatch(/\/desk\b[\s\S]*\/my\b/)
    expect(toSubject?.text).not.toContain('/desk')
  })

  it('of an event of the case is mailed once to the one it names', async () => {
    await act(subject, opened, { notices: [{ kind: 'person', ref: subject.ref, notice: 'somethingWaits' }] })
    const { rows } = await database.owner.query('select id from notice')
    expect(await sendNotice(rows[0].id)).toBe('sent')
    expect(mail.mails[0]?.to).toEqual([subjectMail])
  })
})

describe('quiet hours', () => {
  it('hold mail back until they are over, in the recipient’s own zone', async () => {
    await quiet('22:00', '07:00', 'Europe/London')
    await setDeadline('2026-12-01T23:30:00Z')
    const id = await notice(advisor, 'offerWaits')
    expect(await sendNotice(id)).toBe('putOff')
    expect(mail.mails).toEqual([])
    expect(await putOffFor(`notice:${id}`)).toBe(7.5 * 60)
    await setDeadline('2026-12-02T07:00:00Z')
    expect(await sendNotice(id)).toBe('sent')
  })

  it('are the recipient’s: what is night in London is noon in Auckland', async () => {
    await quiet('22:00', '07:00', 'Pacific/Auckland')
    await setDeadline('2026-12-01T23:30:00Z')
    expect(await sendNotice(await notice(advisor, 'offerWaits'))).toBe('sent')
  })

  it('never hold back a safety concern', async () => {
    await quiet('00:00', '23:59', 'UTC')
    expect(await sendNotice(await notice(advisor, 'safety'))).toBe('sent')
  })

  it('are checked again when the demo’s time is moved on', async () => {
    await quiet('22:00', '07:00', 'UTC')
    await setDeadline('2026-12-01T23:00:00Z')
    const id = await notice(advisor, 'offerWaits')
    await sendNotice(id)
    await database.owner.query('select sweep_jobs()')
    expect(await putOffFor(`notice:${id}`)).toBe(0)
  })
})

describe('a mail about cover', () => {
  const wanted = async (startsAt: string) => {
    const region = await db().region.findFirstOrThrow()
    const weekly = { weekday: 2, startTime: '19:00', timeZone: 'UTC' }
    const meeting = await db().meeting.create({ data: { regionId: region.id, name: 'Evening', ...weekly } })
    const request = await db().coverRequest.create({
      data: {
        meetingId: meeting.id,
        onDate: startsAt.slice(0, 10),
        startsAt: new Date(startsAt),
        askedBy: subject.personId,
        snapshot: {},
        machineVersion: 1,
      },
    })
    return { requestId: request.id, personId: advisor.personId, notice: 'wanted' as const }
  }

  it('names no meeting and links to the list of cover', async () => {
    expect(await sendCoverMail(await wanted('2026-12-08T19:00:00Z'))).toBe('sent')
    expect(mail.mails[0]?.text).toContain('/cover')
    expect(`${mail.mails[0]?.subject} ${mail.mails[0]?.text}`).not.toContain('Evening')
  })

  it('waits for the end of quiet hours, unless the meeting would have begun by then', async () => {
    await quiet('11:00', '15:00', 'UTC')
    const later = await wanted('2026-12-08T19:00:00Z')
    expect(await sendCoverMail(later)).toBe('putOff')
    expect(await putOffFor(`cover-mail:${later.requestId}:${later.personId}:wanted`)).toBe(180)
    expect(await sendCoverMail(await wanted('2026-12-01T14:00:00Z'))).toBe('sent')
  })

  it('is not sent about a meeting that has begun', async () => {
    expect(await sendCoverMail(await wanted('2026-12-01T11:59:00Z'))).toBe('nothingToSend')
    expect(mail.mails).toEqual([])
  })
})
