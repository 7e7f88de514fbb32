import { db } from '@/lib/db/client'
import { findKey, type KeyKind, type KeyRow } from '@/lib/db/keys'
import { type OpenedPair, unwrapKey } from '@/lib/vault/box'
import { openGrant } from '@/lib/vault/grants'
import { recoveryKey } from '@/lib/vault/keys'
import { unlock } from '@/lib/vault/unlock'
import type { FreshDatabase } from './database'

export interface GrantInTable {
  kind: KeyKind
  /** a reference or an office's id */
  holderRef: string
  seq: number
  /** how many bytes are stored */
  size: number
  /** the parts whose keys lie in it, sorted */
  parts: string[]
}

/**
 * Every key grant of a case with what lies in it, opened with each recipient's own key, which no actor of the
 * application could do. Without those of a recovery phrase, whose key is nowhere.
 */
export async function grantsIn({ owner }: FreshDatabase, caseId: string): Promise<GrantInTable[]> {
  const { rows } = await owner.query(
    `select k.kind, k.holder_ref as "holderRef", g.seq, g.sealed from key_grant g
     join key_pair k on k.id = g.recipient_key_id where g.case_id = $1 and k.kind <> 'receipt' order by g.seq, k.holder_ref`,
    [caseId],
  )
  const parts = await owner.query('select id, part from case_part where case_id = $1', [caseId])
  const nameOf = new Map(parts.rows.map(({ id, part }) => [id as string, part as string]))
  return Promise.all(
    rows.map(async ({ kind, holderRef, seq, sealed }) => {
      const keys = await openGrant(await pairOf(owner, kind, holderRef), sealed)
      return {
        kind,
        holderRef,
        seq,
        size: sealed.length,
        parts: [...keys.keys()].map((id) => nameOf.get(id) ?? 'of another case').sort(),
      }
    }),
  )
}

async function pairOf(owner: FreshDatabase['owner'], kind: KeyKind, ref: string): Promise<OpenedPair> {
  const key = await findKey(db(), kind, ref)
  if (!key) throw new Error('a recipient without a key')
  return kind === 'office' ? officePair(owner, key) : unlock(key)
}

async function officePair(
  owner: FreshDatabase['owner'],
  { holderRef, publicKey }: KeyRow,
): Promise<OpenedPair> {
  const recovery = await recoveryKey(db())
  const { rows } = await owner.query(
    'select sealed from office_key_grant where office_id = $1 and recipient_key_id = $2',
    [holderRef, recovery.id],
  )
  const privateKey = await unwrapKey(await unlock(recovery), rows[0].sealed, `office:${holderRef}`)
  return { publicKey, privateKey }
}
