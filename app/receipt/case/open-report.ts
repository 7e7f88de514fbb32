import 'server-only'
import { casePath } from '@/app/_case/case-path'
import type { Reader } from '@/app/_case/reader'
import { localToday } from '@/lib/deadlines/local-today'
import { openReceipt } from '../visit'

/** What Next hands to a page of the report. */
export interface ReportPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The report of this visit, for who entered its recovery phrase. `done` is what stands in the address as `?done=`. */
export async function openReport({ searchParams }: ReportPageProps) {
  const { actor, view } = await openReceipt()
  const reader: Reader = {
    kind: 'phrase',
    side: '/receipt',
    base: casePath('/receipt', view.name),
    today: await localToday(actor),
    timeZone: actor.timeZone,
  }
  return { view, reader, done: (await searchParams).done }
}
