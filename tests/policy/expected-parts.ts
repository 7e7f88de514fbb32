import type { CasePartName, FileKind } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'

/**
 * Which sealed parts each capacity opens in each kind of file beside the bare case, and whether it may know who the
 * file is about; null for a capacity that the kind does not have. Written apart from the product's own table.
 */
type Cell = { opens: readonly CasePartName[]; knowsWho: boolean } | null

const sees = (...opens: CasePartName[]): Cell => ({ opens, knowsWho: true })
const seesNone = (...opens: CasePartName[]): Cell => ({ opens, knowsWho: false })

export const expectedParts: Record<FileKind, Record<Capacity, Cell>> = {
  selfReport: {
    subject: sees('report', 'conversation'),
    reporter: sees(),
    offered: sees(),
    aware: seesNone(),
    handler: sees('report', 'conversation', 'desk'),
    transferOffered: sees(),
    secondApprover: sees('report', 'conversation', 'desk'),
    reviewer: sees('report', 'conversation', 'desk'),
    temporaryMeasureApprover: sees('report', 'conversation'),
    adviceGiver: seesNone(),
    respondent: null,
    offeredName: null,
    identityCustodian: null,
    conflictJudge: null,
    exceptionApprover: sees('desk'),
    adviceAsker: null,
  },
  reportOfSlip: {
    subject: sees('conversation'),
    reporter: sees('report', 'reporter'),
    offered: sees(),
    aware: seesNone(),
    handler: sees('report', 'reporter', 'conversation', 'desk'),
    transferOffered: sees(),
    secondApprover: sees('report', 'reporter', 'conversation', 'desk'),
    reviewer: sees('report', 'reporter', 'conversation', 'desk'),
    temporaryMeasureApprover: sees('report', 'conversation'),
    adviceGiver: seesNone(),
    respondent: null,
    offeredName: null,
    identityCustodian: null,
    conflictJudge: null,
    exceptionApprover: sees('desk'),
    adviceAsker: null,
  },
  concern: {
    subject: null,
    reporter: sees('report', 'reporter'),
    offered: seesNone(),
    aware: seesNone(),
    handler: sees('report', 'reporter', 'conversation', 'desk'),
    transferOffered: sees(),
    secondApprover: sees('report', 'reporter', 'conversation', 'desk'),
    reviewer: sees('report', 'reporter', 'conversation', 'desk'),
    temporaryMeasureApprover: sees('report', 'conversation'),
    adviceGiver: null,
    respondent: sees('conversation'),
    offeredName: sees(),
    identityCustodian: seesNone(),
    conflictJudge: sees('reporter', 'conversation', 'desk'),
    exceptionApprover: null,
    adviceAsker: null,
  },
  advice: {
    subject: null,
    reporter: null,
    offered: null,
    aware: null,
    handler: null,
    transferOffered: null,
    secondApprover: null,
    reviewer: null,
    temporaryMeasureApprover: null,
    adviceGiver: seesNone('conversation'),
    respondent: null,
    offeredName: null,
    identityCustodian: null,
    conflictJudge: null,
    exceptionApprover: null,
    adviceAsker: seesNone('conversation'),
  },
}
