import { cookies } from 'next/headers'
import { secureCookies } from './options'

const name = 'evenkeel-report'
const path = '/concern'

/** The secret that opens this browser's unsent report about another volunteer; null when it has begun none. */
export const readReportSecret = async (): Promise<string | null> => (await cookies()).get(name)?.value ?? null

/** Keeps it until the browser's session ends. For server actions. */
export async function keepReportSecret(secret: string): Promise<void> {
  ;(await cookies()).set(name, secret, { httpOnly: true, sameSite: 'lax', path, secure: secureCookies() })
}

/** Forgets it; also for quick exit, whose own path does not get the cookie to see. */
export async function forgetReportSecret(): Promise<void> {
  ;(await cookies()).delete({ name, path, secure: secureCookies() })
}
