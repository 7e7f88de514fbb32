import type { Tx } from '@/lib/db/client'
import type { Holder } from '@/lib/db/commit'
import type { NoticeToSend } from '@/lib/db/notices'
import { heldOn } from '@/lib/db/terms'
import type { Ref } from '@/lib/policy/actor'
import { openNoticeAddress } from '@/lib/vault/notice-address'
import { personRef } from '@/lib/vault/references'
import type { QuietHours } from './quiet-hours'
import type { Addressee } from './write-notice'

export interface Recipient extends Addressee, QuietHours {}

/** Reference -> person id. A person's reference never changes, so entries stay valid. */
const known = new Map<string, string>()

/**
 * The people behind a holder: the person, or the people who hold the office on that day. Empty when there is
 * none.
 * @param today day of UTC, `YYYY-MM-DD`, as terms are counted
 */
export async function recipientsOf(tx: Tx, holder: Holder, today: string): Promise<Recipient[]> {
  const id = holder.kind === 'person' ? await personOf(tx, holder.ref) : null
  if (holder.kind === 'person' && !id) return []
  return people(
    tx,
    id ? { id } : { officeTerms: { some: { officeId: holder.ref, ...heldOn(today) } } },
    today,
  )
}

/** One person of the directory; null when there is no such person. */
export async function recipientById(tx: Tx, personId: string, today: string): Promise<Recipient | null> {
  return (await people(tx, { id: personId }, today))[0] ?? null
}

/** A reporter without an account who left an address for this. Their name and quiet hours are unknown. */
export async function receiptRecipient(
  ref: Ref,
  { sealedAddress, locale }: NonNullable<NoticeToSend['receipt']>,
): Promise<Recipient> {
  const email = await openNoticeAddress(ref, sealedAddress)
  return { name: null, email, locale, holdsOffice: false, from: null, until: null, timeZone: 'UTC' }
}

type Which = NonNullable<Parameters<Tx['person']['findMany']>[0]>['where']

async function people(tx: Tx, where: Which, today: string): Promise<Recipient[]> {
  const rows = await tx.person.findMany({
    where,
    include: { officeTerms: { where: heldOn(today), take: 1 } },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({
    name: row.name,
    email: row.email,
    locale: row.locale,
    holdsOffice: row.officeTerms.length > 0,
    from: row.quietFrom,
    until: row.quietUntil,
    timeZone: row.timeZone,
  }))
}

async function personOf(tx: Tx, ref: string): Promise<string | null> {
  if (!known.has(ref)) {
    for (const { id } of await tx.person.findMany({ select: { id: true } })) known.set(personRef(id), id)
  }
  return known.get(ref) ?? null
}
