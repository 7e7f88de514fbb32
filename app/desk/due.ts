import { useFormatter } from 'next-intl'
import type { Where } from '@/lib/cases/model/views'

const day = { weekday: 'short', day: 'numeric', month: 'short' } as const

/** When the move is due, short enough for a pill. A promised date is a day; its deadline rings as that day ends. */
export function useDue(): (where: Where) => string | null {
  const format = useFormatter()
  return ({ by, deadline, promisedOn }) => {
    if (by === null) return null
    if (deadline === 'promisedDate' && promisedOn)
      return format.dateTime(new Date(`${promisedOn}T12:00:00Z`), { ...day, timeZone: 'UTC' })
    return format.dateTime(new Date(by), { ...day, hour: 'numeric', minute: '2-digit' })
  }
}
