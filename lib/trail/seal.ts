import sodium from 'libsodium-wrappers'
import type { Tx } from '@/lib/db/client'
import { findKey } from '@/lib/db/keys'
import type { TrailKeyRow } from '@/lib/db/trail'

/** What an entry of the trail says: names of events, references and numbers. NB: never a text that a person wrote. */
export type TrailDetail = Readonly<Record<string, string | number | boolean | null>>

const suite = 1

async function box(publicKey: Uint8Array, plain: Uint8Array): Promise<Uint8Array> {
  await sodium.ready
  return Buffer.concat([Buffer.of(suite), sodium.crypto_box_seal(plain, publicKey)])
}

/** Sealed to the chain's own pair: writing an entry needs no private key, and destroying the pair ends its detail. */
export const sealDetail = (chainKey: Uint8Array, detail: TrailDetail): Promise<Uint8Array> =>
  box(chainKey, Buffer.from(JSON.stringify(detail)))

/** A pair for a new chain; its private half is sealed to the recovery key, which set-up has to have made. */
export async function newChainPair(tx: Tx, chain: string): Promise<TrailKeyRow> {
  await sodium.ready
  const recovery = await findKey(tx, 'recovery', 'recovery')
  if (!recovery) throw new Error('there is no recovery key yet')
  const { publicKey, privateKey } = sodium.crypto_box_keypair()
  const labelled = Buffer.concat([privateKey, Buffer.from(chain)])
  return { publicKey, wrappedPrivate: await box(recovery.publicKey, labelled) }
}
