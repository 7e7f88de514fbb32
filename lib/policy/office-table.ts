import type { Capacity } from '@/machines/effects'
import type { OfficeRole } from './actor'

/** What an office gives its members beside a place in a case. */
type OfficePower =
  /** asks for, confirms or declines what is not agreed: a measure, a temporary measure, a legal hold */
  | 'shareInImposing'
  /** confirms an imposed measure, whatever the setting says */
  | 'confirmImposed'
  /** confirms an imposed measure where the setting `whoMayImpose` names this office */
  | 'confirmImposedWhereSet'
  /** asks for a legal hold, and lifts one */
  | 'keepLegalHold'
  /** has an office above it, and escalates to it */
  | 'escalate'
  /** sends a report that was told to them, for a reporter without an account */
  | 'takeReports'
  /** sees how cases ended, in numbers */
  | 'seeOutcomes'

interface OfficeRow {
  /** the capacities that its members can have in a case; routing decides who is asked */
  standsAs: readonly Capacity[]
  may: readonly OfficePower[]
}

/** Every capacity that an office can give; the others belong to a person as themselves (`ownMatters`). */
const anyPlace: readonly Capacity[] = [
  'offered',
  'offeredName',
  'aware',
  'handler',
  'transferOffered',
  'secondApprover',
  'reviewer',
  'temporaryMeasureApprover',
  'adviceGiver',
  'identityCustodian',
  'conflictJudge',
  'exceptionApprover',
  'adviceAsker',
]

/** What each office role gives: all of it. A role without a row, or with an empty one, can do and see nothing. */
const offices: Readonly<Record<OfficeRole, OfficeRow>> = {
  volunteerAdvisor: { standsAs: anyPlace, may: ['escalate', 'takeReports'] },
  regionalCoordinator: {
    standsAs: anyPlace,
    may: ['escalate', 'shareInImposing', 'confirmImposedWhereSet', 'takeReports'],
  },
  centralOffice: {
    standsAs: anyPlace,
    may: ['shareInImposing', 'confirmImposedWhereSet', 'keepLegalHold', 'takeReports', 'seeOutcomes'],
  },
  independentReviewer: {
    standsAs: anyPlace,
    may: ['shareInImposing', 'confirmImposed', 'takeReports', 'seeOutcomes'],
  },
}

/** A role comes from a row of the database: one that is not listed has no row here, and nothing inherited counts. */
const rowOf = (role: OfficeRole): OfficeRow | null => (Object.hasOwn(offices, role) ? offices[role] : null)

/** Whether this office role gives this power. False without an office, and for a role that is not listed. */
export const officeMay = (role: OfficeRole | null, power: OfficePower): boolean =>
  role !== null && (rowOf(role)?.may.includes(power) ?? false)

/** Whether members of an office of this role can have this capacity. False for a role that is not listed. */
export const officeStandsAs = (role: OfficeRole, capacity: Capacity): boolean =>
  rowOf(role)?.standsAs.includes(capacity) ?? false
