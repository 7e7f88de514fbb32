import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import { db } from '@/lib/db/client'
import { keyedHash } from './keyed-hash'

const DAY = 86_400_000
/** Every address is the directory's, and so checked; when someone first signed in is not kept. */
const emailVerified = new Date(0)
/** To the next full day: the minute in which someone signed in would tell, beside a case, who opened it. */
const endOfDay = (at: Date) => new Date(Math.ceil(at.getTime() / DAY) * DAY)

/** A session's user: next-auth's own shape and the person in the directory. */
export interface SessionUser extends AdapterUser {
  personId: string
}

/**
 * next-auth's sessions in our tables. A session's token is stored hashed, so that a thief of the table cannot
 * use it. People come from the directory: signing in creates no user.
 */
export const adapter = {
  async getUser(id) {
    const user = await db().authUser.findUnique({ where: { id } })
    return user && { ...user, emailVerified }
  },

  async getUserByEmail(email) {
    const person = await db().person.findUnique({ where: { email: email.toLowerCase() } })
    return person ? userOf(person.id) : null
  },

  async getUserByAccount({ provider, providerAccountId }) {
    const account = await db().authAccount.findUnique({
      where: { provider_providerAccountId: { provider, providerAccountId } },
      include: { user: true },
    })
    return account ? { ...account.user, emailVerified } : null
  },

  async createUser() {
    throw new Error('people are added in the directory, not by signing in')
  },

  async updateUser({ id }) {
    return { ...(await db().authUser.findUniqueOrThrow({ where: { id } })), emailVerified }
  },

  async linkAccount({ provider, providerAccountId, userId, id_token }: AdapterAccount) {
    // next-auth links the account to the user now signed in here; it belongs to the person with this address
    const person = await db().person.findUnique({ where: { email: emailIn(id_token) } })
    const user = await db().authUser.findUnique({ where: { id: userId } })
    if (!person || person.id !== user?.personId) throw new Error('an account of somebody else')
    await db().authAccount.create({ data: { provider, providerAccountId, userId } })
  },

  async createSession(session) {
    const { sessionToken, userId } = session
    const expires = endOfDay(session.expires)
    await db().authSession.create({ data: { sessionTokenHash: tokenHash(sessionToken), userId, expires } })
    return session
  },

  async getSessionAndUser(sessionToken) {
    const row = await db().authSession.findUnique({
      where: { sessionTokenHash: tokenHash(sessionToken) },
      include: { user: true },
    })
    if (!row) return null
    const session = { sessionToken, userId: row.userId, expires: row.expires }
    return { session, user: { ...row.user, emailVerified } }
  },

  async updateSession({ sessionToken, expires }) {
    await db().authSession.updateMany({
      where: { sessionTokenHash: tokenHash(sessionToken) },
      data: { expires: expires && endOfDay(expires) },
    })
    return null
  },

  async deleteSession(sessionToken) {
    await db().authSession.deleteMany({ where: { sessionTokenHash: tokenHash(sessionToken) } })
  },
} satisfies Adapter

/** From a token whose signature next-auth has checked; '' when it carries no address. */
function emailIn(idToken: string | undefined): string {
  const claims: unknown = JSON.parse(Buffer.from(idToken?.split('.')[1] ?? 'e30', 'base64url').toString())
  return claims && typeof claims === 'object' && 'email' in claims ? String(claims.email).toLowerCase() : ''
}

const tokenHash = (sessionToken: string): string => keyedHash('session', sessionToken)

/** The user of a person, created at their first sign-in; its address follows the directory's. */
export async function userOf(personId: string): Promise<SessionUser | null> {
  const person = await db().person.findUnique({ where: { id: personId } })
  if (!person) return null
  const { email } = person
  const user = await db().authUser.upsert({
    where: { personId },
    create: { personId, email },
    update: { email },
  })
  return { ...user, emailVerified }
}
