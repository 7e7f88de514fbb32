import { type AuthOptions, getServerSession } from 'next-auth'
import { db } from '@/lib/db/client'
import { authOptions, type PersonSession } from './options'
import { endVisit } from './receipt-cookie'
import { forgetReportSecret } from './report-cookie'
import { endSession } from './session'

/**
 * Signs out: this browser, or every browser and phone in which this person is signed in. For server actions and
 * route handlers. This browser also forgets an unsent report and a receipt visit: the next person to use it may
 * be the one the report is about.
 */
export async function signOut(where: 'here' | 'everywhere' = 'here'): Promise<void> {
  if (where === 'everywhere') {
    const session = await getServerSession<AuthOptions, PersonSession>(authOptions())
    if (session) await db().authSession.deleteMany({ where: { user: { personId: session.personId } } })
  }
  await Promise.all([endSession(), forgetReportSecret(), endVisit()])
}
