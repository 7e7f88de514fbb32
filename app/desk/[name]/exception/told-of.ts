import type { CaseView } from '@/lib/cases/model/views'

/** The person was told of the exception that was last agreed to. */
export function toldOf({ timeline }: CaseView): boolean {
  const last = (event: string) => timeline.findLastIndex((entry) => entry.event === event)
  return last('tellOfException') > last('agreeException')
}
