import type { Notice } from '@/machines/effects'
import type { Tx } from './client'
import type { Holder } from './gate'

/** A notice that waits to be sent: to whom, and which sentence; never about what. */
export interface NoticeToSend extends Holder {
  notice: Notice
  createdAt: number
}

/** Null when it was sent already, or its case was erased. */
export async function noticeToSend(tx: Tx, noticeId: string): Promise<NoticeToSend | null> {
  const [row] = await tx.$queryRaw<{ kind: Holder['kind']; ref: string; notice: Notice; at: Date }[]>`
    select recipient_kind as kind, recipient_ref as ref, notice, created_at as at from notice_to_send(${noticeId}::uuid)`
  return row ? { kind: row.kind, ref: row.ref, notice: row.notice, createdAt: row.at.getTime() } : null
}

/** False when somebody else marked it first. @param at domain time, milliseconds */
export async function markNoticeSent(tx: Tx, noticeId: string, at: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ marked: boolean }[]>`
    select notice_sent(${noticeId}::uuid, ${at}::bigint) as marked`
  return row?.marked ?? false
}
