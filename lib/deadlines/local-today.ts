import { localDate } from '@/lib/deadlines/due'
import { now } from '@/lib/deadlines/now'
import type { LocalDate } from '@/machines/effects'

/** Today on this person's calendar, in domain time: the earliest date that a form offers. */
export async function localToday({ timeZone }: { timeZone: string }): Promise<LocalDate> {
  return localDate(await now(), timeZone)
}
