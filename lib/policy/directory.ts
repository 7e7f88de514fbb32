import { allowed, type DenialReason, denied, type Permission } from './permission'

export type DirectoryAct =
  | 'keepRegions'
  | 'keepPeople'
  | 'keepMeetings'
  /** give a person a term in an office */
  | 'appoint'
  | 'endTerm'
  | 'nameAdministrator'
  /** deadlines, who may impose, and the like */
  | 'changeSettings'
  | 'changeOwnProfile'
  /** which duties no one can fill; nothing about a case */
  | 'seeSetUp'

export interface DirectoryFacts {
  administersDirectory: boolean
  holdsCentralOffice: boolean
  /** the person appointed, or whose profile or term it is, is the actor */
  aboutThemselves: boolean
}

type Condition = (facts: DirectoryFacts) => DenialReason | null

const administrator: Condition = (f) => (f.administersDirectory ? null : 'notAdministrator')
// a directory administrator never sees a case: not by giving themselves the office that does, either
const ofSomeoneElse: Condition = (f) => (f.aboutThemselves ? 'ownAppointment' : null)

/** Every condition of a row has to hold; a row without one does not compile, since it would let everyone in. */
const table: Readonly<Record<DirectoryAct, readonly [Condition, ...Condition[]]>> = {
  keepRegions: [administrator],
  keepPeople: [administrator],
  keepMeetings: [administrator],
  appoint: [administrator, ofSomeoneElse],
  // anyone may leave an office of their own
  endTerm: [(f) => (f.aboutThemselves ? null : administrator(f))],
  nameAdministrator: [administrator, ofSomeoneElse],
  changeSettings: [(f) => (f.holdsCentralOffice ? null : 'onlyCentralOffice')],
  seeSetUp: [(f) => (f.holdsCentralOffice ? null : administrator(f))],
  changeOwnProfile: [(f) => (f.aboutThemselves ? null : 'notAdministrator')],
}

/** May this person change this of the directory? Exhaustive, denies by default. */
export function decideDirectory(act: DirectoryAct, facts: DirectoryFacts): Permission {
  if (!Object.hasOwn(table, act)) return denied('unknownEvent')
  for (const condition of table[act]) {
    const reason = condition(facts)
    if (reason) return denied(reason)
  }
  return allowed
}
