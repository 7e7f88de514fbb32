import type { CompartmentPart, FileKind } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'

/**
 * Which sealed parts each capacity opens in each kind of file beside the bare case, and whether it may know whom the file
 * concerns; null where nobody can stand so. Written apart from the product's own table.
 */
type Cell = { opens: readonly CompartmentPart[]; knowsWho: boolean } | null

const sees = (...opens: CompartmentPart[]): Cell => ({ opens, knowsWho: true })
const seesNobody = (...opens: CompartmentPart[]): Cell => ({ opens, knowsWho: false })

export const expectedParts: Record<FileKind, Record<Capacity, Cell>> = {
  selfReport: {
    subject: sees('report', 'conversation'),
    reporter: sees(),
    offered: sees(),
    aware: seesNobody(),
    handler: sees('report', 'conversation', 'desk'),
    handOverOffered: sees(),
    secondPerson: sees('report', 'conversation', 'desk'),
    reviewer: sees('report', 'conversation', 'desk'),
    interimConfirmer: sees('report', 'conversation'),
    consultant: seesNobody(),
    respondent: null,
    offeredName: null,
    keeper: null,
    conflictJudge: null,
    exceptionSecond: sees('desk'),
    asker: null,
  },
  reportOfSlip: {
    subject: sees('conversation'),
    reporter: sees('report', 'reporter'),
    offered: sees(),
    aware: seesNobody(),
    handler: sees('report', 'reporter', 'conversation', 'desk'),
    handOverOffered: sees(),
    secondPerson: sees('report', 'reporter', 'conversation', 'desk'),
    reviewer: sees('report', 'reporter', 'conversation', 'desk'),
    interimConfirmer: sees('report', 'conversation'),
    consultant: seesNobody(),
    respondent: null,
    offeredName: null,
    keeper: null,
    conflictJudge: null,
    exceptionSecond: sees('desk'),
    asker: null,
  },
  ethicalLapse: {
    subject: null,
    reporter: sees('report', 'reporter'),
    offered: seesNobody(),
    aware: seesNobody(),
    handler: sees('report', 'reporter', 'conversation', 'desk'),
    handOverOffered: sees(),
    secondPerson: sees('report', 'reporter', 'conversation', 'desk'),
    reviewer: sees('report', 'reporter', 'conversation', 'desk'),
    interimConfirmer: sees('report', 'conversation'),
    consultant: null,
    respondent: sees('conversation'),
    offeredName: sees(),
    keeper: seesNobody(),
    conflictJudge: sees('reporter', 'conversation', 'desk'),
    exceptionSecond: null,
    asker: null,
  },
  consultation: {
    subject: null,
    reporter: null,
    offered: null,
    aware: null,
    handler: null,
    handOverOffered: null,
    secondPerson: null,
    reviewer: null,
    interimConfirmer: null,
    consultant: seesNobody('conversation'),
    respondent: null,
    offeredName: null,
    keeper: null,
    conflictJudge: null,
    exceptionSecond: null,
    asker: seesNobody('conversation'),
  },
}
