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
 * Takes a code once. Wrong, expired, used, tried too often, another browser's: all one answer, because the difference
 * would help only somebody who guesses.
 */
export async function verifyCode({ code, challenge, at }: CodeTry): Promise<Result<{ personId: string }>> {
  const challengeHash = keyedHash('challenge', challenge)
  return db().$transaction(async (tx): Promise<Result<{ personId: string }>> => {
    // one try at a time: of two with the right code one signs in, and ten wrong ones at once are ten
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
