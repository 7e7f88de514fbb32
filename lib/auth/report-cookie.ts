import { cookies } from 'next/headers'
import { secureCookies } from './options'

const name = 'evenkeel-report'
const path = '/concern'

/** The secret that opens this browser's unsent report about another person; null when it has started none. */
export const readReportSecret = async (): Promise<string | null> => (await cookies()).get(name)?.value ?? null

/** Keeps the secret until the browser's session ends. For server actions. */
export async function keepReportSecret(secret: string): Promise<void> {
  ;(await cookies()).set(name, secret, { httpOnly: true, sameSite: 'lax', path, secure: secureCookies() })
}

/** Forgets the secret. Also for quick exit, whose own path cannot read the cookie. */
export async function forgetReportSecret(): Promise<void> {
  ;(await cookies()).delete({ name, path, secure: secureCookies() })
}
