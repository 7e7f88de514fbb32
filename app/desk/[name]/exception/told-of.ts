import type { CaseView } from '@/lib/cases/views'

/** The person was told of the exception that was last agreed to. */
export function toldOf({ story }: CaseView): boolean {
  const last = (event: string) => story.findLastIndex((entry) => entry.event === event)
  return last('tellOfException') > last('agreeException')
}
