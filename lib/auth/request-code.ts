import { randomBytes, randomInt } from 'node:crypto'
import { db, type Tx } from '@/lib/db/client'
import { CODE_COUNTS } from '@/lib/db/sign-in'
import { sendSignInCode } from '@/lib/mail/send-sign-in-code'
import { ok, type Result, refuse } from '@/lib/policy/result'
import { keyedHash } from './keyed-hash'
import { networkHash as hashOf } from './network-of'

const MINUTE = 60_000
export const CODE_GOOD_FOR = 10 * MINUTE
/** enough for a person who mistypes and asks again, too few to flood a mailbox */
const MOST_PER_ADDRESS = 5
/** a whole meeting may share one network */
const MOST_PER_NETWORK = 40

export interface CodeRequest {
  /** trimmed, lower case */
  email: string
  /** network address as `networkOf` returns it; '' when unknown */
  network: string
  /** real time in milliseconds: moving the demo's time must not expire a code */
  at: number
}

/**
 * Makes a code for this address and sends it if a person has that address. The answer, the rows written and the
 * time taken are the same for every address, so that no one learns who has an account.
 * @returns the challenge for the cookie of the browser that asks; `slowDown` after too many requests
 */
export async function requestCode(request: CodeRequest): Promise<Result<{ challenge: string }>> {
  const challenge = randomBytes(32).toString('base64url')
  const code = String(randomInt(100_000_000)).padStart(8, '0')
  const person = await db().person.findUnique({ where: { email: request.email } })
  const kept = await db().$transaction((tx) => keep(tx, request, challenge, code, person?.id ?? null))
  if (!kept) return refuse('slowDown')
  // after the answer: the time it takes to send would tell that the address is known
  if (person) setImmediate(() => void send({ email: person.email, locale: person.locale }, code))
  return ok({ challenge })
}

/** False when this address or network has asked too often. */
async function keep(
  tx: Tx,
  { email, network, at }: CodeRequest,
  challenge: string,
  code: string,
  personId: string | null,
): Promise<boolean> {
  const emailHash = keyedHash('address', email)
  const networkHash = hashOf(network, at)
  // two requests at once are counted one after the other
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${emailHash}, 3))`
  await tx.signInCode.deleteMany({ where: { createdAt: { lt: new Date(at - CODE_COUNTS) } } })
  const [ofAddress, ofNetwork] = [
    await tx.signInCode.count({ where: { emailHash } }),
    await tx.signInCode.count({ where: { networkHash } }),
  ]
  if (ofAddress >= MOST_PER_ADDRESS || ofNetwork >= MOST_PER_NETWORK) return false
  const challengeHash = keyedHash('challenge', challenge)
  await tx.signInCode.create({
    data: {
      challengeHash,
      emailHash,
      networkHash,
      personId,
      codeHash: codeHash(challengeHash, code),
      createdAt: new Date(at),
      expires: new Date(at + CODE_GOOD_FOR),
    },
  })
  return true
}

/** Bound to the challenge, so that equal codes of two people have different hashes. */
export const codeHash = (challengeHash: string, code: string): string =>
  keyedHash('code', `${challengeHash} ${code}`)

async function send(to: { email: string; locale: string }, code: string): Promise<void> {
  try {
    await sendSignInCode({ to, code })
  } catch {
    // without the address, and without the server's reason, which repeats it
    console.error('sign-in: a code could not be handed to the mail server')
  }
}
