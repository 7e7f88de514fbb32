import { cookies } from 'next/headers'
import { cache } from 'react'
import type { ReceiptActor } from '@/lib/policy/actor'
import { secureCookies } from './options'
import { receiptActorOf } from './receipt-visit'

/** The cookie of a receipt visit. It ends with the browser's session; the server accepts it for an hour. */
export const visitCookieName = 'evenkeel-receipt'

const visitCookie = () =>
  ({ httpOnly: true, sameSite: 'strict', path: '/receipt', secure: secureCookies() }) as const

/** Starts a visit in this browser. For server actions and route handlers. @param value from `openVisit` */
export async function keepVisit(value: string): Promise<void> {
  ;(await cookies()).set(visitCookieName, value, visitCookie())
}

/** Ends the visit. Also for quick exit, whose own path cannot read the cookie. */
export async function endVisit(): Promise<void> {
  ;(await cookies()).delete({ name: visitCookieName, path: '/receipt', secure: secureCookies() })
}

/**
 * The visiting reporter, below `/receipt`; null without a visit or after the hour. Read once a request. @param
 * locale of the page
 */
export const currentReceipt = cache(async (locale: string): Promise<ReceiptActor | null> => {
  const value = (await cookies()).get(visitCookieName)?.value
  return value ? receiptActorOf(value, { locale, timeZone: 'UTC' }) : null
})
