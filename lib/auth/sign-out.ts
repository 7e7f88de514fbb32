import { type AuthOptions, getServerSession } from 'next-auth'
import { db } from '@/lib/db/client'
import { authOptions, type PersonSession } from './options'
import { endVisit } from './receipt-cookie'
import { forgetReportSecret } from './report-cookie'
import { endSession } from './session'

/**
 * Signs out: this browser, or every browser and phone in which this person is signed in. For server actions and route
 * handlers. This browser also forgets a report that was begun in it, and one that was opened with its words: whoever
 * comes next may be the one it is about.
 */
export async function signOut(where: 'here' | 'everywhere' = 'here'): Promise<void> {
  if (where === 'everywhere') {
    const session = await getServerSession<AuthOptions, PersonSession>(authOptions())
    if (session) await db().authSession.deleteMany({ where: { user: { personId: session.personId } } })
  }
  await Promise.all([endSession(), forgetReportSecret(), endVisit()])
}
