import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import { readTrail, readTrailDetails, type TrailRow } from '@/lib/db/trail'

export interface TrailCheck {
  intact: boolean
  /** how many entries the chain has */
  entries: number
  /** the first entry that does not fit; null while all do */
  brokenAt: number | null
}

const sha256 = (...parts: (Uint8Array | string)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/**
 * Counts a chain over again: every entry holds the hash of the one before it and of its own sealed detail. Details
 * that were erased with their case are not missed; details that were changed are. Within `withActor`, for a chain
 * this actor sees.
 */
export async function verifyTrail(tx: Tx, chain: string): Promise<TrailCheck> {
  const rows = await readTrail(tx, chain)
  const details = await readTrailDetails(tx, chain)
  let previous: Uint8Array = sha256(chain)
  for (const [i, row] of rows.entries()) {
    const detail = details.get(row.seq)
    const fits =
      row.seq === i + 1 &&
      same(row.previousHash, previous) &&
      same(row.hash, hashOf(chain, row)) &&
      (!detail || same(row.detailHash, sha256(detail)))
    if (!fits) return { intact: false, entries: rows.length, brokenAt: i + 1 }
    previous = row.hash
  }
  return { intact: true, entries: rows.length, brokenAt: null }
}

/** As `append_trail` in prisma/sql/trail.sql counts it. */
const hashOf = (chain: string, row: TrailRow) =>
  sha256(row.previousHash, row.detailHash, `${chain}|${row.seq}|${row.at}`)

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0
