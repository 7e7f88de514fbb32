import type { Ref } from '@/lib/policy/actor'
import type { LocalDate } from '@/machines/effects'
import type { Tx } from './client'

export type KeyKind = 'person' | 'member' | 'office' | 'recovery' | 'receipt'

export interface KeyRow {
  id: string
  kind: KeyKind
  /** a reference, an office's id, or 'recovery' */
  holderRef: Ref
  publicKey: Uint8Array
  wrappedPrivate: Uint8Array | null
  wrappedBy: 'master' | 'members' | 'code'
}

export async function findKey(tx: Tx, kind: KeyKind, holderRef: Ref): Promise<KeyRow | null> {
  const row = await tx.keyPair.findUnique({ where: { kind_holderRef: { kind, holderRef } } })
  return row as KeyRow | null
}

export async function findKeys(tx: Tx, kind: KeyKind, holderRefs: readonly Ref[]): Promise<KeyRow[]> {
  const rows = await tx.keyPair.findMany({ where: { kind, holderRef: { in: [...holderRefs] } } })
  return rows as KeyRow[]
}

/** Stores the pair unless that holder has one by now; returns the stored one. */
export async function insertKey(tx: Tx, key: Omit<KeyRow, 'id'>): Promise<KeyRow> {
  await tx.keyPair.createMany({ data: [copied(key)], skipDuplicates: true })
  const kept = await findKey(tx, key.kind, key.holderRef)
  if (!kept) throw new Error('the key pair just written is not there')
  return kept
}

// Prisma's bytes are backed by an ArrayBuffer of their own
function copied(key: Omit<KeyRow, 'id'>) {
  const wrappedPrivate = key.wrappedPrivate && Uint8Array.from(key.wrappedPrivate)
  return { ...key, publicKey: Uint8Array.from(key.publicKey), wrappedPrivate }
}

export interface OfficeWrapRow {
  officeId: string
  recipientKeyId: string
  sealed: Uint8Array
}

export async function officeWraps(tx: Tx, officeIds: readonly string[], recipientKeyIds: readonly string[]) {
  const rows: OfficeWrapRow[] = await tx.officeKeyGrant.findMany({
    where: { officeId: { in: [...officeIds] }, recipientKeyId: { in: [...recipientKeyIds] } },
  })
  return rows
}

export async function putOfficeWraps(tx: Tx, wraps: readonly OfficeWrapRow[]): Promise<void> {
  await tx.officeKeyGrant.createMany({
    data: wraps.map((wrap) => ({ ...wrap, sealed: Uint8Array.from(wrap.sealed) })),
    skipDuplicates: true,
  })
}

export async function dropOfficeWrap(tx: Tx, officeId: string, recipientKeyId: string): Promise<void> {
  await tx.officeKeyGrant.deleteMany({ where: { officeId, recipientKeyId } })
}

/** `untilOn` is the last day of the seat; null is open-ended. */
export async function putSeat(
  tx: Tx,
  seat: { officeId: string; memberRef: Ref; fromOn: LocalDate; untilOn: LocalDate | null },
): Promise<void> {
  const { officeId, memberRef, fromOn, untilOn } = seat
  await tx.officeSeat.upsert({
    where: { officeId_memberRef_fromOn: { officeId, memberRef, fromOn } },
    create: seat,
    update: { untilOn },
  })
}

/** Ends every seat of this member in this office that would last longer. */
export async function endSeats(tx: Tx, officeId: string, memberRef: Ref, untilOn: LocalDate): Promise<void> {
  await tx.officeSeat.updateMany({
    where: { officeId, memberRef, OR: [{ untilOn: null }, { untilOn: { gt: untilOn } }] },
    data: { untilOn },
  })
}
