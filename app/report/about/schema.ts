import { type TakenBy, takenBy } from '@/lib/cases/model/concern-views'

/** Whose report it is; null is one's own. Undefined for what no page offers. */
export function parseTaken(data: FormData): TakenBy | null | undefined {
  const taken = data.get('taken')
  if (taken === null || taken === 'own') return null
  return takenBy.find((way) => way === taken)
}
