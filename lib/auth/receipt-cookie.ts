import { cookies } from 'next/headers'
import { cache } from 'react'
import type { ReceiptActor } from '@/lib/policy/actor'
import { secureCookies } from './options'
import { receiptActorOf } from './receipt-visit'

/** The cookie of a visit; it goes with the browser's session, and the server takes it for an hour. */
export const visitCookieName = 'evenkeel-receipt'

const visitCookie = () =>
  ({ httpOnly: true, sameSite: 'strict', path: '/receipt', secure: secureCookies() }) as const

/** Begins a visit in this browser. For server actions and route handlers. @param value from `openVisit` */
export async function keepVisit(value: string): Promise<void> {
  ;(await cookies()).set(visitCookieName, value, visitCookie())
}

/** Ends it; also for quick exit, whose own path does not get the cookie to see. */
export async function endVisit(): Promise<void> {
  ;(await cookies()).delete({ name: visitCookieName, path: '/receipt', secure: secureCookies() })
}

/** Who visits, below `/receipt`; null when nobody does or the hour is over. Read once a request. @param locale of the page */
export const currentReceipt = cache(async (locale: string): Promise<ReceiptActor | null> => {
  const value = (await cookies()).get(visitCookieName)?.value
  return value ? receiptActorOf(value, { locale, timeZone: 'UTC' }) : null
})
