import type { Ref } from '@/lib/policy/actor'
import type { Tx } from './client'
import { centralRefs } from './outcomes'
import { sealInstant } from './references'

/** One link of a hash chain, as stored. */
export interface TrailRow {
  seq: number
  /** domain time, milliseconds, of a whole hour */
  at: number
  detailHash: Uint8Array
  previousHash: Uint8Array
  hash: Uint8Array
}

export async function readTrail(tx: Tx, chain: string): Promise<TrailRow[]> {
  const rows = await tx.trailEntry.findMany({ where: { chain }, orderBy: { seq: 'asc' } })
  return rows.map((row) => ({ ...row, at: row.at.getTime() }))
}

/** The sealed details that are still there, by their place in the chain. */
export async function readTrailDetails(tx: Tx, chain: string): Promise<Map<number, Uint8Array>> {
  const rows = await tx.trailDetail.findMany({ where: { chain } })
  return new Map(rows.map((row) => [row.seq, row.sealed]))
}

export interface TrailKeyRow {
  publicKey: Uint8Array
  /** sealed to the recovery key */
  wrappedPrivate: Uint8Array
}

/** Null for a chain this actor does not see, and for one that was erased. */
export async function findTrailKey(tx: Tx, chain: string): Promise<TrailKeyRow | null> {
  return tx.trailKey.findUnique({ where: { chain }, select: { publicKey: true, wrappedPrivate: true } })
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/** The public key of an actor's own chain: the given pair becomes its key when it has none yet. */
export async function actorChainKey(tx: Tx, ref: string, pair: TrailKeyRow): Promise<Uint8Array> {
  const [row] = await tx.$queryRaw<{ key: Uint8Array }[]>`
    select actor_chain_key(${ref}, ${base64(pair.publicKey)}, ${base64(pair.wrappedPrivate)}) as key`
  if (!row) throw new Error('the chain has no key')
  return row.key
}

export async function appendAttempt(tx: Tx, ref: string, at: number, sealed: Uint8Array): Promise<void> {
  await tx.$executeRaw`select record_attempt(${ref}, ${at}::bigint, ${base64(sealed)})`
}

/** True when this began a visit (an hour) of the actor to this part. */
export async function appendRead(
  tx: Tx,
  read: { caseId: string; part: string; at: number; sealed: Uint8Array },
): Promise<boolean> {
  const { caseId, part, at, sealed } = read
  const [row] = await tx.$queryRaw<{ began: boolean }[]>`
    select record_read(${caseId}::uuid, ${part}, ${at}::bigint, ${sealInstant(at)}, ${base64(sealed)}) as began`
  return row?.began ?? false
}

/** The state of the whole trail: all chains, and how many do not verify. */
export interface TrailState {
  /** of the files that count for the one who asks, and of their entries */
  chains: number
  entries: number
  /** of every chain there is */
  broken: number
}

/**
 * Recomputes every chain, also of cases the reader does not see; null outside Central Office and the Independent
 * Reviewers.
 * @param centralPeople `personRef` of everyone in a Central Office: what concerns them moves no number that they see
 */
export async function trailState(tx: Tx, centralPeople: readonly Ref[]): Promise<TrailState | null> {
  const [row] = await tx.$queryRaw<TrailState[]>`
    select chains, entries, broken from trail_intact(${await centralRefs(tx, centralPeople)}::text[])`
  return row ?? null
}
