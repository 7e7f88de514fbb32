import { type CasePartName, mayWrite } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'
import type { CaseView } from '../model/views'
import type { LoadedCase } from './load-case'

/** No message can be sent to a respondent who does not know of the case yet. */
export const isTooEarly = (part: CasePartName, { kind, at }: Pick<LoadedCase, 'kind' | 'at'>): boolean =>
  part === 'conversation' && kind === 'concern' && !at.respondentKnows

/** Where this reader can write a text without an event: in the parts they have open, as their capacity allows. */
export function placesToWrite(
  loaded: LoadedCase,
  held: readonly Capacity[],
  opened: ReadonlyMap<string, unknown>,
): CaseView['mayWrite'] {
  const may = (part: CasePartName) =>
    opened.has(part) && mayWrite(part, held, loaded.kind) && !isTooEarly(part, loaded)
  return {
    conversation: may('conversation'),
    reporter: may('reporter'),
    desk: may('desk'),
    correct: may('report'),
  }
}
