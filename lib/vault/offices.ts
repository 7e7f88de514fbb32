import type { Tx } from '@/lib/db/client'
import {
  dropOfficeWrap,
  endSeats,
  findKey,
  findKeys,
  insertKey,
  type KeyRow,
  officeWraps,
  putOfficeWraps,
  putSeat,
} from '@/lib/db/keys'
import type { Actor, Ref } from '@/lib/policy/actor'
import type { LocalDate } from '@/machines/effects'
import { newPair, type OpenedPair, SealError, unwrapKey, wrapKey } from './box'
import { createKeyPair, recoveryKey } from './keys'
import { unlock } from './unlock'

/**
 * Makes an office's pair on first use. The private key is not sealed to the master key, but to the office above, to
 * recovery and, one by one, to the members.
 * @param aboveId the office that fills this one when it is vacant; null at the top of a tree
 */
export async function createOfficeKey(tx: Tx, officeId: string, aboveId: string | null): Promise<KeyRow> {
  const known = await findKey(tx, 'office', officeId)
  if (known) return known
  const pair = await newPair()
  const kept = await insertKey(tx, {
    kind: 'office',
    holderRef: officeId,
    publicKey: pair.publicKey,
    wrappedPrivate: null,
    wrappedBy: 'members',
  })
  // another process made it in the meantime
  if (!Buffer.from(kept.publicKey).equals(pair.publicKey)) return kept
  const above = aboveId ? await findKey(tx, 'office', aboveId) : null
  for (const recipient of [await recoveryKey(tx), ...(above ? [above] : [])])
    await putOfficeWraps(tx, [await officeWrap(officeId, pair, recipient)])
  return kept
}

const officeWrap = async (officeId: string, office: OpenedPair, recipient: KeyRow) => ({
  officeId,
  recipientKeyId: recipient.id,
  sealed: await wrapKey(recipient.publicKey, office.privateKey, `office:${officeId}`),
})

/** A new member can open what the office was given, also before they came. Needs the office's pair to exist. */
export async function addOfficeMember(
  tx: Tx,
  seat: { officeId: string; memberRef: Ref; fromOn: LocalDate; untilOn: LocalDate | null },
): Promise<void> {
  const member = await createKeyPair(tx, 'member', seat.memberRef)
  const recovery = await recoveryKey(tx)
  const office = await openOffices(tx, [seat.officeId], [{ id: recovery.id, ...(await unlock(recovery)) }])
  const pair = office.get(seat.officeId)
  if (!pair) throw new SealError('the recovery key does not open this office')
  await putOfficeWraps(tx, [await officeWrap(seat.officeId, pair, member)])
  await putSeat(tx, seat)
}

/**
 * Ends a seat: its key grant is destroyed, and from the day after `untilOn` row-level security hides what the office
 * has. The office's pair stays, since it never left the server.
 */
export async function removeOfficeMember(
  tx: Tx,
  seat: { officeId: string; memberRef: Ref; untilOn: LocalDate },
): Promise<void> {
  const member = await findKey(tx, 'member', seat.memberRef)
  if (member) await dropOfficeWrap(tx, seat.officeId, member.id)
  await endSeats(tx, seat.officeId, seat.memberRef, seat.untilOn)
}

/** The pairs of those of `officeIds` that this actor is a member of, by office id. */
export async function openMyOffices(
  tx: Tx,
  actor: Actor,
  officeIds: readonly string[],
): Promise<Map<string, OpenedPair>> {
  if (actor.kind !== 'person' || officeIds.length === 0) return new Map()
  const member = await findKey(tx, 'member', actor.memberRef)
  if (!member) return new Map()
  return openOffices(tx, officeIds, [{ id: member.id, ...(await unlock(member)) }])
}

/** Office id -> its pair, for those that one of `keyring` opens. */
async function openOffices(
  tx: Tx,
  officeIds: readonly string[],
  keyring: readonly (OpenedPair & { id: string })[],
): Promise<Map<string, OpenedPair>> {
  const wraps = await officeWraps(
    tx,
    officeIds,
    keyring.map((key) => key.id),
  )
  const publicKeys = await findKeys(tx, 'office', officeIds)
  const opened = new Map<string, OpenedPair>()
  for (const wrap of wraps) {
    const publicKey = publicKeys.find((key) => key.holderRef === wrap.officeId)?.publicKey
    const key = keyring.find((candidate) => candidate.id === wrap.recipientKeyId)
    if (!publicKey || !key || opened.has(wrap.officeId)) continue
    const privateKey = await unwrapKey(key, wrap.sealed, `office:${wrap.officeId}`)
    opened.set(wrap.officeId, { publicKey, privateKey })
  }
  return opened
}
