import { db } from '@/lib/db/client'
import { ok, type Refusal, type Result, refuse } from '@/lib/policy/result'
import { keyedHash, sameHash } from './keyed-hash'
import { codeHash } from './request-code'

const MOST_TRIES = 5

export interface CodeTry {
  /** eight digits */
  code: string
  /** from the cookie of the browser that tries; '' when it has none */
  challenge: string
  /** real time in milliseconds */
  at: number
}

/**
 * Accepts a code once. A code that is wrong, expired, used, tried too often or another browser's gets one and
 * the same answer: the difference would only help a guesser.
 */
export async function verifyCode({ code, challenge, at }: CodeTry): Promise<Result<{ personId: string }>> {
  const challengeHash = keyedHash('challenge', challenge)
  return db().$transaction(async (tx): Promise<Result<{ personId: string }>> => {
    // the row lock makes a code single-use and counts parallel guesses one by one
    await tx.$queryRaw`select 1 from sign_in_code where challenge_hash = ${challengeHash} for update`
    const row = await tx.signInCode.findUnique({ where: { challengeHash } })
    if (!row || row.expires.getTime() <= at || row.attempts >= MOST_TRIES) return doesNotFit()
    if (!sameHash(row.codeHash, codeHash(challengeHash, code)) || !row.personId) {
      await tx.signInCode.update({ where: { challengeHash }, data: { attempts: { increment: 1 } } })
      return doesNotFit()
    }
    await tx.signInCode.delete({ where: { challengeHash } })
    return ok({ personId: row.personId })
  })
}

const doesNotFit = (): Refusal => refuse('invalid', { code: 'codeWrong' })
