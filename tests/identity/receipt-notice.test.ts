import { afterAll, beforeAll, expect, it } from 'vitest'
import { sendNotice } from '@/lib/mail/send-notice'
import { sealNoticeAddress } from '@/lib/vault/notice-address'
import { act, anOffice, type OpenedCase } from '../factories/case-world'
import { aReceipt, openConcern, type Receipt } from '../factories/concern-world'
import { type FreshDatabase, freshDatabase } from '../factories/database'
import { tablesHolding } from '../factories/everywhere'
import { type MailServer, startMailServer } from './mail-server'

const address = 'a.friend@elsewhere.example'
let database: FreshDatabase
let mail: MailServer
let receipt: Receipt
let opened: OpenedCase
beforeAll(async () => {
  database = await freshDatabase()
  mail = await startMailServer()
  receipt = await aReceipt()
  const office = await anOffice('volunteerAdvisor', [])
  const noticeAddress = { sealed: await sealNoticeAddress(receipt.actor.ref, address), locale: 'en' }
  opened = await openConcern({ reporter: receipt, officeId: office.officeId, opening: { noticeAddress } })
})
afterAll(async () => {
  await mail.close()
  await database.close()
})

async function noticeTo(reporter: Receipt, file: OpenedCase): Promise<string> {
  await act(reporter.actor, file, { notices: [{ capacity: 'reporter', notice: 'accepted' }] })
  const { rows } = await database.owner.query(
    'select id from notice where case_id = $1 order by created_at desc limit 1',
    [file.caseId],
  )
  return rows[0].id
}

it('a reporter with a receipt is mailed at the address they left, without a name, and only that something waits', async () => {
  const id = await noticeTo(receipt, opened)
  expect(await sendNotice(id)).toBe('sent')
  const received = await mail.next(address)
  expect(received.text).toContain('/receipt')
  expect(received.text).not.toMatch(/\/my|\/desk|\/account|null|undefined/)
  for (const word of [opened.codeName, receipt.actor.ref, receipt.words.join(' ')])
    expect(received.source.text).not.toContain(word)
  expect(await sendNotice(id)).toBe('nothingToSend')
})

it('a reporter with a receipt who left no address gets no mail, and nothing is tried again', async () => {
  const silent = await aReceipt()
  const office = await anOffice('volunteerAdvisor', [])
  const file = await openConcern({ reporter: silent, officeId: office.officeId })
  const before = mail.mails.length
  expect(await sendNotice(await noticeTo(silent, file))).toBe('nothingToSend')
  expect(mail.mails).toHaveLength(before)
})

it('the address is sealed, and is erased with the file', async () => {
  expect(await tablesHolding(database, address)).toEqual([])
  expect(await tablesHolding(database, receipt.actor.ref)).toContain('public.receipt_notice')
  const next = { snapshot: {}, machineVersion: 1, proposalId: null, closed: true, resolution: null }
  const erased = await act(receipt.actor, opened, {
    event: 'retentionDue',
    capacity: 'reporter',
    next,
    erase: true,
  })
  expect(erased.ok).toBe(true)
  for (const table of ['receipt_notice', 'access', 'key_pair'])
    expect(await tablesHolding(database, receipt.actor.ref)).not.toContain(`public.${table}`)
})
