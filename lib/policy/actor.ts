/** The keyed reference (HMAC) by which case tables know a person, an office or a meeting. 43 base64url characters. */
export type Ref = string & { readonly __ref?: never }

export const officeRoles = [
  'volunteerAdvisor',
  'regionalCoordinator',
  'centralOffice',
  'independentReviewer',
] as const
/** The roles a case can be offered to. An office is one of these at one region. */
export type OfficeRole = (typeof officeRoles)[number]

export interface OfficeHeld {
  officeId: string
  ref: Ref
  role: OfficeRole
  regionId: string
}

/** Built once per request from the session, or per job from its deadline. */
export type Actor = PartyActor | SystemActor

/** A human being who acts: with an account, or by a receipt. */
export type PartyActor = PersonActor | ReceiptActor

/** A reporter without an account, by their receipt. Has access to their own report, and nothing else. */
export interface ReceiptActor {
  kind: 'receipt'
  /** reference of the receipt, as party to the one case */
  ref: Ref
  /** the receipt's own pair, opened by its code */
  pair: { publicKey: Uint8Array; privateKey: Uint8Array }
  locale: string
  timeZone: string
}

export interface PersonActor {
  kind: 'person'
  personId: string
  /** reference as party to a case (access rows, documents, trail) */
  ref: Ref
  /** reference as member of an office: another key domain, so that an office seat does not name the party */
  memberRef: Ref
  /** offices held today */
  offices: readonly OfficeHeld[]
  facilitates: boolean
  administersDirectory: boolean
  locale: string
  /** IANA zone in which this person reads and writes dates */
  timeZone: string
}

/** A deadline or a directory job; it sees the one case that it is bound to and holds no key. */
export interface SystemActor {
  kind: 'system'
  boundTo: { deadlineId: string; generation: number } | { officerGone: string }
}
