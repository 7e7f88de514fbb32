import type { Notice } from '@/machines/effects'
import { holderOfRow } from './access'
import type { Tx } from './client'
import type { Holder } from './commit'

/** A notice that waits to be sent: the recipient and which sentence, never what it is about. */
export interface NoticeToSend extends Holder {
  notice: Notice
  createdAt: number
  /** for a receipt whose holder left an address: sealed, see lib/vault/notice-address.ts */
  receipt: { sealedAddress: Uint8Array; locale: string } | null
}

/** Null when it was sent already, or its case was erased. */
export async function noticeToSend(tx: Tx, noticeId: string): Promise<NoticeToSend | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select recipient_kind as kind, recipient_ref as ref, notice, created_at as at,
      sealed_address as "sealedAddress", locale
    from notice_to_send(${noticeId}::uuid)`
  if (!row) return null
  const { kind, ref, notice, at, sealedAddress, locale } = row
  const receipt = sealedAddress && locale ? { sealedAddress, locale } : null
  return { ...holderOfRow(kind, ref), notice, createdAt: at.getTime(), receipt }
}

interface Row {
  kind: string
  ref: string
  notice: Notice
  at: Date
  sealedAddress: Uint8Array | null
  locale: string | null
}

/** False when another process marked it first. @param at domain time, milliseconds */
export async function markNoticeSent(tx: Tx, noticeId: string, at: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ marked: boolean }[]>`
    select notice_sent(${noticeId}::uuid, ${at}::bigint) as marked`
  return row?.marked ?? false
}
