import type { Actor, Ref } from '@/lib/policy/actor'
import type { Capacity, DeadlineName, Notice } from '@/machines/effects'
import { db, settingsOf, type Tx, withActor } from './client'
import { memberOf, officeRefOf, personOf, regionRefOf, sealInstant, storedHolder } from './references'

/**
 * The only function that writes cases. A `CaseCommit` is a whole act; `commitCaseEvent` writes all of it in one
 * statement, or nothing. The workflow decided *what*, policy decided *who*. The database checks again that the actor
 * sees the case and holds the capacity they act in; that a system event belongs to a deadline that is due; that no one
 * excluded or party to the case comes to handle it; that the author of a text may write it; and that no system event
 * closes a case.
 */
export interface CaseCommit<R = unknown> {
  /** UUID that the form carries; the same one again returns the first result. Null for system events. */
  actId: string | null
  /** random UUID, made by the caller when opening */
  caseId: string
  /** domain time, milliseconds; never later than the database's own domain time */
  at: number
  /** the event taken; null for a message, an autosave, or a deadline that no longer matters */
  event: string | null
  /** the capacity acted in; has to be held now. Null for system events, when opening, and for a text without event. */
  capacity: Capacity | null

  /** opens a new case; `next` has to come with it, and `grants` usually name the subject or reporter */
  open?: CommitOpening
  /** the state after the event; bumps the version. Without it nothing of the workflow changes. */
  next?: CommitNext
  /** refuse with `movedOn` unless the case still has this version */
  expectVersion?: number
  /** refuse with `proposalChanged` unless this is still the open proposal */
  expectProposal?: string | null

  documents?: CommitDocument[]
  /** one for each recipient, see lib/vault/grants.ts; without an access row it opens nothing */
  keyGrants?: { recipientKeyId: string; sealed: Uint8Array }[]

  /** applied in this order: frees, concerns, exclusions (which end every row of that holder), ends, grants */
  involvement?: { kind: InvolvementKind; ref: Ref; role: InvolvementRole }[]
  exclusions?: (Holder & { why: string })[]
  /** by reference: who was named as the respondent by mistake and was told nothing; with `takeBackPerson` alone */
  frees?: Ref[]
  /** ends live rows of this capacity: of one holder, or of everyone when `kind` and `ref` are left out */
  ends?: { capacity: Capacity; kind?: Holder['kind']; ref?: Ref }[]
  /**
   * One row for each part; a row that is live already stays as it is. `officeId` is the office through which it comes
   * to a person: sight ends with their seat in it. Left out for one's own matter.
   */
  grants?: (Holder & { part: Part; capacity: Capacity; officeId?: string })[]
  /** ends every row that opens a part; `case` rows stay */
  closeDocuments?: boolean

  /** the fallback route: planned offices when opening; `asked: true` also marks one planned before */
  route?: { officeId: string; personRef?: Ref; step: number; asked: boolean }[]

  stopDeadlines?: DeadlineName[]
  /** starting a running deadline moves it; its earlier job then does nothing */
  startDeadlines?: { name: DeadlineName; dueAt: number }[]

  /** to one holder, or to everyone who holds a capacity after this act */
  notices?: ((Holder | { capacity: Capacity }) & { notice: Notice })[]
  /** what still waits to be sent to these holders about this case is not sent any more */
  silence?: Holder[]

  /** binds this file to others, which the actor sees; see `case_link` in docs/decisions/0003 */
  links?: { to: string; kind: LinkKind }[]
  /** what is counted of a case that closes; takes the place of what was counted before. Null: nothing any more. */
  outcome?: OutcomeFact | null

  /** the sealed detail for the case's trail; see lib/trail */
  trail: Uint8Array
  /** destroys keys, texts, rows and links to people at the end of this act */
  erase?: boolean
  /** with `erase`: own chains, as `receiptChain` names them, whose details become unreadable for everyone */
  forgets?: Ref[]
  /** given back as `result`, also to the same act sent again; without any text */
  result: R
}

export type Part = 'case' | 'report' | 'reporter' | 'conversation' | 'desk' | 'identity'
export type DocumentPart = Exclude<Part, 'case'>
export type InvolvementKind = 'person' | 'meeting' | 'office' | 'region'
export type InvolvementRole = 'subject' | 'respondent' | 'reporter' | 'affected'

export type LinkKind = 'attached' | 'split' | 'linked' | 'advice' | 'exception'

/** Choices and bands: no text, no date, no person. The quarter is that of the closing. */
export interface OutcomeFact {
  /** `2026-Q4` */
  quarter: string
  regionId: string
  matter: string
  finding: string | null
  resolution: string
  measures: string[]
  /** a member of a Central Office is concerned: for the Independent Reviewers alone */
  aboutCentralOffice: boolean
  acceptedIn: Band
  closedIn: Band
}
/** How long something took. */
export type Band = 'day' | 'week' | 'month' | 'quarter' | 'longer'

/** A person by reference, or an office by its id. */
export interface Holder {
  kind: 'person' | 'office'
  ref: Ref
}

export interface CommitOpening {
  codeName: string
  workflow: string
  matter: string | null
  need: string | null
  caseParts: { id: string; part: DocumentPart; publicKey: Uint8Array }[]
  trailKey: { publicKey: Uint8Array; wrappedPrivate: Uint8Array }
  /** the pair of the receipt that opens the file (the actor); `movedOn` when this receipt has one already */
  receipt?: { keyId: string; publicKey: Uint8Array; wrappedPrivate: Uint8Array }
  /** where the holder of the receipt wants to be told that something waits; see lib/vault/notice-address.ts */
  noticeAddress?: { sealed: Uint8Array; locale: string }
}

export interface CommitNext {
  /** persisted snapshot of the machine */
  snapshot: unknown
  machineVersion: number
  /** the open proposal after this event; null for none */
  proposalId: string | null
  /** closed or withdrawn: nothing is open any more */
  closed: boolean
  resolution: string | null
  /** only when the event changes it */
  matter?: string
}

export interface CommitDocument {
  /** the same id is sealed inside the document */
  id: string
  part: DocumentPart
  kind: string
  sealed: Uint8Array
  /** an earlier document of the same author and kind that this one takes the place of (autosave) */
  replaces?: string
}

export type CommitAnswer<R> =
  | { ok: true; result: R; version: number }
  | { ok: false; code: 'notFound' | 'notYours' | 'movedOn' | 'proposalChanged' | 'nameTaken' }

/**
 * Commits one act. In a transaction of `withActor` pass its `tx`; without one it is a single statement and a
 * single commit. Throws when the act breaks a rule that the application should have kept (that is a bug).
 */
export async function commitCaseEvent<R>(
  actor: Actor,
  commit: CaseCommit<R>,
  tx: Tx = db(),
): Promise<CommitAnswer<R>> {
  const { deadline, departure, ...asPerson } = settingsOf(actor)
  const identity = actor.kind === 'system' ? { deadline, departure } : asPerson
  const links = await Promise.all((commit.links ?? []).map((link) => withHolders(actor, link, tx)))
  const payload = encode({
    ...commit,
    ...namedAsStored(commit, asPerson.person),
    ...(commit.links ? { links } : {}),
    exactAt: sealInstant(commit.at),
    actor: identity,
  })
  const [row] = await tx.$queryRaw<{ answer: CommitAnswer<R> }[]>`
    select commit_case_event(${payload}::jsonb) as answer`
  if (!row) throw new Error('the gate gave no answer')
  return row.answer
}

/**
 * The people and places of a commit as rows name them, each with the other reference of the same person for the checks
 * alone: no one acts in their own cause, whichever way they are known. The database refuses a member's row without it.
 */
function namedAsStored(commit: CaseCommit, actorRef: Ref): object {
  const { involvement, exclusions, ends, grants, route, notices, silence } = commit
  return {
    involvement: involvement?.map(({ kind, ref, role }) => ({ kind, role, ...placed(kind, ref) })),
    exclusions: exclusions?.map(({ kind, ref, why }) =>
      kind === 'office'
        ? { kind, why, ref: officeRefOf(ref), officeId: ref }
        : { why, ...exclusionOf(why, ref, actorRef), party: ref, member: memberOf(ref) },
    ),
    ends: ends?.map(({ capacity, kind, ref }) =>
      kind === 'person' && ref !== undefined
        ? { capacity, ...storedHolder(capacity, ref) }
        : { capacity, kind, ref },
    ),
    grants: grants?.map(({ kind, ref, ...row }) =>
      kind === 'office'
        ? { ...row, kind, ref, officeRef: officeRefOf(ref) }
        : {
            ...row,
            ...storedHolder(row.capacity, ref),
            party: ref,
            ...(row.officeId === undefined ? {} : { officeRef: officeRefOf(row.officeId) }),
          },
    ),
    route: route?.map(({ personRef, ...row }) => ({
      ...row,
      ...(personRef === undefined ? {} : { personRef: memberOf(personRef) }),
    })),
    notices: notices?.map((notice) =>
      'ref' in notice ? { ...notice, member: memberOf(notice.ref) } : notice,
    ),
    silence: silence?.map((holder) => ({ ...holder, member: memberOf(holder.ref) })),
  }
}

function placed(kind: InvolvementKind, ref: Ref): object {
  if (kind === 'person') return { ref, member: memberOf(ref) }
  if (kind === 'office') return { ref: officeRefOf(ref), officeId: ref }
  return { ref: kind === 'region' ? regionRefOf(ref) : ref }
}

/** A person the reporter left out is stored as party, one who stepped back or was objected to as member. */
function exclusionOf(why: string, ref: Ref, actorRef: Ref) {
  const asMember =
    !['excludedByReporter', 'partOfOther'].includes(why) || (why === 'partOfOther' && ref === actorRef)
  return asMember ? { kind: 'member', ref: memberOf(ref) } : { kind: 'party', ref }
}

/** For advice: everyone with access to the linked case, by both references: no party is asked about their own case. */
async function withHolders(actor: Actor, link: { to: string; kind: LinkKind }, tx: Tx): Promise<object> {
  if (link.kind !== 'advice') return link
  const read = (own: Tx) =>
    own.access.findMany({ where: { caseId: link.to, until: null, holderKind: 'member' } })
  const rows = await (tx === db() ? withActor(actor, read) : read(tx))
  const holders = rows.map(({ holderRef, officeId }) => ({
    member: holderRef,
    party: personOf(holderRef),
    ...(officeId === null ? {} : { officeRef: officeRefOf(officeId) }),
  }))
  return { ...link, holders }
}

/**
 * Takes the case's row lock until the end of the transaction. For system events, which follow another event at once.
 * False when the actor does not see the case.
 */
export async function lockCase(tx: Tx, caseId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ seen: boolean }[]>`select lock_case(${caseId}::uuid) as seen`
  return row?.seen ?? false
}

/** JSON with bytes as base64; fields that are undefined are left out, which SQL takes as "nothing". */
function encode(payload: object): string {
  return JSON.stringify(payload, function (this: Record<string, unknown>, key, value: unknown) {
    // from the holder: a Buffer has turned itself into an object before it gets here
    const original = this[key]
    return original instanceof Uint8Array ? Buffer.from(original).toString('base64') : value
  })
}
