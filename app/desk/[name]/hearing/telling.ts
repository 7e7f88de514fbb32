import type { ConcernReportView } from '@/lib/cases/model/concern-views'
import { type IdentifyingFact, identifyingFacts, type ReportedText } from '@/lib/redaction/identifying-facts'

/** Replaces words that were cut out. */
const CUT = '[…]'

/** What a text is compared with: the report and, where it is known, who wrote it. */
export const reportedText = (report: ConcernReportView): ReportedText => ({
  reporterName: report.reporterName ?? '',
  reporterContact: report.reporterContact ?? '',
  words: report.words,
  when: report.when,
  where: report.where,
})

/** Places in the report itself that could tell who wrote it. That it repeats itself is no such place. */
export const tellingIn = (report: ConcernReportView): IdentifyingFact[] =>
  identifyingFacts(report.words, { ...reportedText(report), words: '' })

/** A copy of what was reported with every such place cut out: a beginning, to be read and rewritten by a person. */
export function redacted(report: ConcernReportView): string {
  let copy = ''
  let at = 0
  for (const { start, end } of tellingIn(report)) {
    copy += report.words.slice(at, start) + CUT
    at = end
  }
  return copy + report.words.slice(at)
}
